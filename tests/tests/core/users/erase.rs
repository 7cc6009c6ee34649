//! Personal data: what people get of it, and what is left when it is erased.

use auth_core::account::{Authentication, LoginOptions};
use auth_core::form::FieldError;
use auth_core::model::{Json, Mismatch, SaveError, SetFields, Value};
use auth_core::session::Lookup;
use auth_core::test::{TestDb, TestResult};
use auth_core::user::{BuildAbstractUser, BuildUser};
use auth_core::{AbstractBaseUser, AbstractModel, AbstractUser, AuthUser, Choices, Field, Model};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use uuid::Uuid;

use crate::kit::{PASSWORD, accounts, code_of, count, credentials, login, password};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Choices)]
enum Diet {
    Anything,
    Vegan,
}

#[derive(Debug, Clone, PartialEq, Eq, Field)]
struct Phone(String);

#[derive(Debug, Clone, AbstractModel)]
struct Address {
    #[model(max_length = 80, personal)]
    city: String,
    #[model(default = "")]
    note: String,
}

fn is_no_blank(text: &str) -> Result<(), FieldError> {
    if text.is_empty() {
        return Err(FieldError::new("required"));
    }
    Ok(())
}

#[derive(Debug, Clone, AuthUser)]
#[auth_user(unique_together = ["tenant", "desk"])]
struct Person {
    #[auth_user(flatten)]
    base: AbstractUser<Uuid>,
    #[auth_user(flatten)]
    address: Address,
    #[auth_user(personal)]
    birthday: Option<NaiveDate>,
    #[auth_user(personal, default = "anything")]
    diet: Diet,
    #[auth_user(personal, max_length = 20, unique)]
    phone: Phone,
    #[auth_user(personal, max_length = 200)]
    photo: Vec<u8>,
    #[auth_user(personal, default = "{}")]
    habits: Json<serde_json::Value>,
    #[auth_user(personal, default = 7)]
    points: i32,
    #[auth_user(personal, default = now)]
    seen_at: DateTime<Utc>,
    #[auth_user(personal, default_sql = "40 + 2")]
    luck: i64,
    #[auth_user(personal, private)]
    tax_number: Option<String>,
    #[auth_user(personal, max_length = 80, validate = is_no_blank)]
    motto: String,
    #[auth_user(default = "kept")]
    plan: String,
    #[auth_user(default = 0)]
    tenant: i32,
    #[auth_user(personal)]
    desk: Option<i32>,
}

fn birthday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2000, 2, 29).expect("a day")
}

fn alice() -> PersonBuilder {
    Person::new("alice")
        .password(password(PASSWORD))
        .email("a@example.org")
        .first_name("Alice")
        .set("city", "Ghent".to_owned())
        .set("note", "second floor".to_owned())
        .birthday(birthday())
        .diet(Diet::Vegan)
        .phone(Phone("+32 1".to_owned()))
        .photo(vec![1, 2, 255])
        .habits(Json(json!({"tea": true})))
        .points(70)
        .seen_at(DateTime::UNIX_EPOCH)
        .luck(3)
        .tax_number("secret".to_owned())
        .motto("carpe diem")
        .plan("gold")
}

fn is_random(text: &str) -> bool {
    let digits = text.strip_prefix("erased-").unwrap_or_default();
    digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// People log in with their address.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "member", username_field = "email", email_field = "email")]
struct Member {
    #[auth_user(flatten)]
    base: AbstractBaseUser,
    #[auth_user(max_length = 254, personal)]
    email: String,
}

/// The table has no keys of identity.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "guest", identity = exact)]
struct Guest {
    #[auth_user(flatten)]
    base: AbstractUser,
}

/// A type that is never blank.
#[derive(Debug, Clone)]
struct Plate(String);

impl Field for Plate {
    const KIND: auth_core::model::Kind = auth_core::model::Kind::Text;

    fn into_value(self) -> Value {
        Value::Text(self.0)
    }

    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let blank = Mismatch::new(Self::KIND, &value);
        let text = String::from_value(value)?;
        if text.is_empty() {
            Err(blank)
        } else {
            Ok(Self(text))
        }
    }
}

#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "driver")]
struct Driver {
    #[auth_user(flatten)]
    base: AbstractUser,
    #[auth_user(personal)]
    plate: Plate,
}

/// Two who have left sit nowhere, and that is one place.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "worker", unique_together = ["tenant", "desk"])]
struct Worker {
    #[auth_user(flatten)]
    base: AbstractUser,
    tenant: i32,
    #[auth_user(personal, default = 0)]
    desk: i32,
}

auth_core::test_on_each_database! {
    async fn people_get_what_is_known_about_them_and_no_secret(db: TestDb) -> TestResult {
        db.create_schema::<Person>(&[]).await?;
        let person = alice().create(&db).await?;
        assert_eq!(person.personal_data(), json!({
            "username": "alice", "email": "a@example.org", "first_name": "Alice", "last_name": "", "last_login": null,
            "city": "Ghent", "birthday": "2000-02-29", "diet": "vegan", "phone": "+32 1", "photo": "AQL/", "habits": {"tea": true},
            "points": 70, "seen_at": "1970-01-01T00:00:00Z", "luck": 3, "motto": "carpe diem", "desk": null,
        }));
        Ok(())
    }

    async fn everything_personal_is_erased_and_nothing_else(db: TestDb) -> TestResult {
        db.create_schema::<Person>(&[]).await?;
        let mut person = alice().create(&db).await?;
        let (id, joined) = (person.id, person.date_joined);
        db.clock().advance(std::time::Duration::from_hours(24));
        person.erase_personal_data(&db).await?;
        let stored = Person::get(&db, id).await?.ok_or("gone")?;
        assert_eq!(stored.values(), person.values(), "what was handed over is what is stored");
        assert!(is_random(&stored.username), "{}", stored.username);
        assert!(stored.phone.0.len() == 20 && !stored.phone.0.contains("32 1"), "{:?}", stored.phone);
        let mut left = stored.personal_data();
        let (Some(left), now) = (left.as_object_mut(), db.now().to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)) else {
            return Err("no object".into());
        };
        left.retain(|field, _| field != "username" && field != "phone");
        assert_eq!(json!(left), json!({
            "email": "", "first_name": "", "last_name": "", "last_login": null, "city": "", "birthday": null, "diet": "anything",
            "photo": "", "habits": {}, "points": 7, "seen_at": now, "luck": 42, "motto": "", "desk": null,
        }));
        assert_eq!(stored.tax_number, None, "private data is erased too");
        assert_eq!((stored.plan.as_str(), stored.address.note.as_str(), stored.date_joined), ("gold", "second floor", joined));
        Ok(())
    }

    async fn name_and_address_are_free_again(db: TestDb) -> TestResult {
        db.create_schema::<Person>(&[]).await?;
        let mut person = alice().create(&db).await?;
        let erased = person.clone();
        person.erase_personal_data(&db).await?;
        assert!(Person::get_by_natural_key(&db, "alice").await?.is_none());
        let same = Person::get_by_natural_key(&db, &person.username.to_uppercase()).await?.ok_or("not found")?;
        assert_eq!(same.id, erased.id);
        let mut second = alice().create(&db).await?;
        assert_ne!(second.id, erased.id);
        second.erase_personal_data(&db).await?;
        assert!(is_random(&second.username) && second.username != person.username);
        Ok(())
    }

    async fn nobody_logs_in_as_who_was_erased(db: TestDb) -> TestResult {
        db.create_schema::<Person>(&[]).await?;
        let mut person = alice().create(&db).await?;
        let accounts = accounts::<Person>(&db);
        let session = login(&accounts, "alice").await?;
        person.erase_personal_data(&db).await?;
        assert!(matches!(accounts.sessions().load(&session.token).await?, Lookup::Dead));
        assert_eq!(count(&db, "auth_session").await?, 0);
        assert!(!person.has_usable_password() && !person.is_active());
        for name in ["alice", person.username.as_str()] {
            let outcome = accounts.authenticate(&credentials(name, PASSWORD)).await?;
            assert!(matches!(outcome, Authentication::Refused(_)), "{name}");
        }
        let names: Vec<_> = db.seen().iter().map(auth_core::event::Event::name).collect();
        let (_, told) = names.split_at(1);
        assert_eq!(told[..2], ["password.changed", "personal_data.erased"]);
        Ok(())
    }

    // A login that was verified before and ends after.
    async fn a_login_that_is_under_way_meets_the_end(db: TestDb) -> TestResult {
        db.create_schema::<Person>(&[]).await?;
        let mut person = alice().create(&db).await?;
        let accounts = accounts::<Person>(&db);
        let verified = crate::kit::verified(&accounts, "alice").await?;
        person.erase_personal_data(&db).await?;
        assert!(accounts.login(verified, LoginOptions::default()).await.is_err());
        assert_eq!(count(&db, "auth_session").await?, 0);
        Ok(())
    }

    async fn what_was_written_meanwhile_is_erased_too(db: TestDb) -> TestResult {
        db.create_schema::<Person>(&[]).await?;
        let mut person = Person::new("alice").phone(Phone("1".to_owned())).photo(vec![]).motto("m")
            .set("city", String::new()).create(&db).await?;
        let mut elsewhere = person.clone();
        elsewhere.save(&db, |person| {
            "a@example.org".clone_into(&mut person.email);
            person.birthday = Some(birthday());
            "gold".clone_into(&mut person.plan);
        }).await?;
        person.erase_personal_data(&db).await?;
        let stored = Person::get(&db, person.id).await?.ok_or("gone")?;
        assert_eq!((stored.email.as_str(), stored.birthday, stored.plan.as_str()), ("", None, "gold"));
        let free = Person::new("bob").email("A@example.org").phone(Phone("2".to_owned())).photo(vec![]).motto("m")
            .set("city", String::new()).create(&db).await;
        assert!(free.is_ok(), "the key of the address is gone: {free:?}");
        Ok(())
    }

    async fn an_address_that_people_log_in_with_becomes_one_that_nobody_has(db: TestDb) -> TestResult {
        db.create_schema::<Member>(&[]).await?;
        for _ in 0..2 {
            let mut member = Member::new("a@example.org").create(&db).await?;
            member.erase_personal_data(&db).await?;
            assert!(member.email.ends_with("@erased.invalid"), "{}", member.email);
        }
        assert_eq!(count(&db, "member").await?, 2);
        Ok(())
    }

    async fn a_table_without_keys_of_identity_is_erased_alike(db: TestDb) -> TestResult {
        db.create_schema::<Guest>(&[]).await?;
        for _ in 0..2 {
            let mut guest = Guest::new("alice").email("a@example.org").create(&db).await?;
            guest.erase_personal_data(&db).await?;
            assert_eq!((is_random(&guest.username), guest.email.as_str()), (true, ""));
        }
        Ok(())
    }

    async fn what_cannot_be_erased_is_told_and_nothing_is(db: TestDb) -> TestResult {
        db.create_schema::<Driver>(&[]).await?;
        let mut driver = Driver::new("alice").plate(Plate("B 1".to_owned())).email("a@example.org").create(&db).await?;
        let error = driver.erase_personal_data(&db).await.unwrap_err();
        assert_eq!(code_of(&error, "plate"), "invalid");
        let stored = Driver::get(&db, driver.id).await?.ok_or("gone")?;
        assert_eq!((stored.email.as_str(), driver.username.as_str()), ("a@example.org", "alice"));
        Ok(())
    }

    // The table refuses it, when all else is written.
    async fn a_refusal_of_the_table_undoes_everything(db: TestDb) -> TestResult {
        db.create_schema::<Worker>(&[]).await?;
        let worker = |name, desk| Worker::new(name).tenant(1).desk(desk).password(password(PASSWORD));
        worker("bob", 1).create(&db).await?.erase_personal_data(&db).await?;
        let mut alice = worker("alice", 2).create(&db).await?;
        let accounts = accounts::<Worker>(&db);
        let session = login(&accounts, "alice").await?;
        let error = alice.erase_personal_data(&db).await.unwrap_err();
        let SaveError::Invalid(errors) = error else {
            return Err(format!("{error:?}").into());
        };
        assert_eq!(errors.form()[0].code(), "unique_together");
        let stored = Worker::get(&db, alice.id).await?.ok_or("gone")?;
        assert_eq!((stored.username.as_str(), alice.desk, stored.has_usable_password()), ("alice", 2, true));
        assert!(matches!(accounts.sessions().load(&session.token).await?, Lookup::Live(_)));
        Ok(())
    }

    async fn who_is_deleted_is_gone(db: TestDb) -> TestResult {
        db.create_schema::<Guest>(&[]).await?;
        let mut guest = Guest::new("alice").create(&db).await?;
        guest.delete(&db).await?;
        let error = guest.erase_personal_data(&db).await.unwrap_err();
        assert!(matches!(error, SaveError::Gone), "{error:?}");
        assert_eq!(guest.username, "alice");
        Ok(())
    }
}
