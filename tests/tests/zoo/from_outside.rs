//! What the derives have written for a model can be named by other crates, as the model itself can.

use auth_axum::extract::CurrentUser;
use auth_core::form::FormData;
use auth_core::model::Choices;
use auth_core::password::Password;
use auth_core::query::Filter;
use auth_core::schema::Table;
use auth_core::test::{TestDb, TestResult};
use auth_core::user::{BuildUser, LoginData, ProfileData, SignupData};
use auth_core::{AuthUser, Model};
use zoo_library::{
    AUTH_USER_MODEL, Address, AddressFields, AddressProfileForm, AddressSignupForm, Badge, Plan,
    Team, TeamBuilder, TeamFields, TeamUpdate, User, UserBuilder, UserFields, UserId,
    UserLoginForm, UserProfileForm, UserSignupForm, UserUpdate,
};

const PASSWORD: &str = "correct horse battery staple";

/// What somebody types who would like more than they get.
struct Sent;

impl FormData for Sent {
    fn text(&self, field: &str) -> Option<&str> {
        Some(match field {
            "username" => "ada",
            "email" => "ada@example.org",
            "city" => "Ghent",
            "plan" => "pro",
            "country" => "be",
            "credits" => "1000000",
            _ => return None,
        })
    }
}

/// Columns have names and types, and those of an embedded struct too.
fn lives_in(user: &UserFields<User>, city: &str) -> Filter<User> {
    let address: &AddressFields<User> = &user.address;
    address.city.eq(city) & user.is_active.eq(true)
}

fn called(team: &TeamFields<Team>, name: &str) -> Filter<Team> {
    team.name.eq(name)
}

/// The form in parts.
fn parts(form: UserSignupForm) -> (String, AddressSignupForm, Plan) {
    (form.username, *form.address, form.plan)
}

/// The aliases of `auth_user_model!` are those of the library.
fn same_user(user: CurrentUser<AUTH_USER_MODEL>) -> zoo_library::CurrentUser {
    user
}

auth_core::test_on_each_database! {
    async fn a_model_of_a_library_has_all_its_products(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[Table::of::<Team>()]).await?;
        let team: TeamBuilder = Team::builder().name("Crew");
        let mut team: Team = Team::objects(&db).create(team).await?;
        team.update(&db, TeamUpdate::new().name("Staff")).await?;
        assert_eq!(Team::objects(&db).filter(|team| called(&team, "Staff")).count().await?, 1);

        let form = UserSignupForm::parse(&Sent, Password::new(PASSWORD)?, db.now())?;
        let (name, address, plan) = parts(UserSignupForm::parse(&Sent, Password::new(PASSWORD)?, db.now())?);
        assert_eq!((name.as_str(), address.city.as_str(), plan), ("ada", "Ghent", Plan::Paid));
        let builder: UserBuilder = UserBuilder::from(form).badge(Badge(7)).team_id(team.id);
        let mut user: User = builder.create(&db).await?;
        let id: UserId = user.key();
        assert_eq!((user.base.id, user.credits(), user.country.as_str()), (id, 0, "be"));

        let login = UserLoginForm { username: "ADA".to_owned(), password: Password::new(PASSWORD)?, remember_me: false };
        let found = User::get_by_natural_key(&db, login.username()).await?.ok_or("unknown")?;
        assert!(found.check_password(&db, login.password().clone()).await?);

        let mut profile = UserProfileForm::of(&user)?;
        profile.plan = Plan::Free;
        *profile.address = AddressProfileForm { city: "Liège".to_owned() };
        user.update(&db, profile).await?;
        user.update(&db, UserUpdate::new().country("fr").badge(Badge(8))).await?;
        let there = User::objects(&db).filter(|user| lives_in(&user, "Liège"));
        let stored = there.first().await?.ok_or("moved")?;
        assert_eq!((stored.plan, stored.badge, stored.country.as_str()), (Plan::Free, Some(Badge(8)), "fr"));
        Ok(())
    }
}

#[test]
fn facts_and_constants_have_names() {
    assert_eq!(
        (User::TABLE, User::LABEL),
        ("zoo_library_user", "zoo_library.User")
    );
    assert_eq!(User::BAN_USER.to_string(), "zoo_library.ban_user");
    assert_eq!(User::FIELDS.address.city.to_string(), "\"address_city\"");
    assert_eq!(User::FIELDS.username.to_string(), "\"username\"");
    assert_eq!(Plan::ALL, [Plan::Free, Plan::Paid]);
    let address = Address {
        city: "Ghent".to_owned(),
    };
    assert_eq!(address.clone().city, address.city);
    let _: fn(CurrentUser<User>) -> zoo_library::CurrentUser = same_user;
}

#[test]
fn a_renamed_crate_finds_its_files() {
    let files = zoo_renamed::files();
    assert!(format!("{files:?}").contains("zoo-renamed"), "{files:?}");
}
