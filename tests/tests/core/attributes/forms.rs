//! `form`: sign-up and profile forms, and nothing else, by type.

use auth_core::form::FormData;
use auth_core::model::Model;
use auth_core::test::{TestDb, TestResult};
use auth_core::user::{BuildUser, ProfileData, SignupData};
use auth_core::{AbstractModel, AbstractUser, AuthUser};
use chrono::NaiveDate;

use crate::kit::{PASSWORD, password};

#[derive(Debug, Clone, AbstractModel)]
struct Address {
    #[model(max_length = 40, form, default = "")]
    city: String,
    #[model(max_length = 40, form(profile), default = "")]
    street: String,
}

#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "person", label = "shop.Person")]
struct Person {
    #[auth_user(flatten)]
    base: AbstractUser,
    #[auth_user(flatten)]
    address: Address,
    #[auth_user(form)]
    birthday: Option<NaiveDate>,
    #[auth_user(form(signup), default = true)]
    newsletter: bool,
    #[auth_user(form(profile), max_length = 10, default = "")]
    nickname: String,
    #[auth_user(form(admin), default = 0)]
    credits: i64,
    #[auth_user(default = 0)]
    level: i64,
}

/// Everything that somebody could think of.
struct Sent;

impl FormData for Sent {
    fn text(&self, field: &str) -> Option<&str> {
        Some(match field {
            "username" => "mallory",
            "email" => "mallory@example.org",
            "first_name" | "nickname" => "Mal",
            "city" | "street" => "Ghent",
            "birthday" => "2000-02-29",
            "credits" | "level" => "1000000",
            "is_superuser" | "is_staff" => "true",
            "is_active" | "newsletter" => "",
            _ => return None,
        })
    }
}

/// One bad value.
struct Bad;

impl FormData for Bad {
    fn text(&self, field: &str) -> Option<&str> {
        match field {
            "birthday" => Some("yesterday"),
            "nickname" => Some("much too long"),
            _ => Sent.text(field),
        }
    }
}

auth_core::test_on_each_database! {
    async fn a_sign_up_sets_its_fields_alone(db: TestDb) -> TestResult {
        db.create_schema::<Person>(&[]).await?;
        let form = PersonSignupForm::parse(&Sent, password(PASSWORD), db.now())?;
        assert_eq!((form.username.as_str(), form.base.email.as_str()), ("mallory", "mallory@example.org"));
        assert_eq!((form.address.city.as_str(), form.newsletter), ("Ghent", false), "a box that nobody ticks");
        let person = form.into_new_user().create(&db).await?;
        assert_eq!(person.birthday, NaiveDate::from_ymd_opt(2000, 2, 29));
        assert_eq!((person.credits, person.level, person.is_staff, person.permissions.is_superuser), (0, 0, false, false));
        assert_eq!((person.nickname.as_str(), person.first_name.as_str(), person.address.street.as_str()), ("", "", ""));
        assert!(person.is_active && person.check_password(&db, password(PASSWORD)).await?);
        Ok(())
    }

    async fn a_profile_is_shown_and_changed(db: TestDb) -> TestResult {
        db.create_schema::<Person>(&[]).await?;
        let mut person = Person::new("alice").nickname("ally").create(&db).await?;
        let shown = PersonProfileForm::of(&person)?;
        assert_eq!((shown.nickname.as_str(), shown.birthday), ("ally", None));
        let form = PersonProfileForm::parse(&Sent, db.now())?;
        person.update(&db, form).await?;
        let stored = Person::get(&db, person.id).await?.ok_or("gone")?;
        assert_eq!((stored.nickname.as_str(), stored.first_name.as_str(), stored.address.street.as_str()), ("Mal", "Mal", "Ghent"));
        assert_eq!((stored.username.as_str(), stored.email.as_str(), stored.credits, stored.is_staff), ("alice", "", 0, false));
        Ok(())
    }

    async fn all_mistakes_are_told_together(db: TestDb) -> TestResult {
        let errors = PersonProfileForm::parse(&Bad, db.now()).unwrap_err();
        assert_eq!(errors.field("birthday")[0].code(), "invalid_date");
        assert_eq!(errors.field("nickname")[0].code(), "max_length");
        Ok(())
    }
}
