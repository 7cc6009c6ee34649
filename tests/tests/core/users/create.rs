//! Making users.

use auth_core::test::{TestDb, TestResult};
use auth_core::user::{BuildAbstractUser, BuildUser};
use auth_core::{AuthUser, Model};
use auth_tests::models::{Member, User, UuidUser};
use chrono::NaiveDate;

use crate::kit::{PASSWORD, code_of, count, password, user_called, with_tables};

auth_core::test_on_each_database! {
    async fn a_new_user_has_defaults_and_a_key(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let birthday = NaiveDate::from_ymd_opt(1990, 2, 28).ok_or("no such day")?;
        let alice = User::new("alice")
            .password(password(PASSWORD))
            .email("Alice@Example.ORG")
            .nickname("Al")
            .birthday(birthday)
            .create(&db)
            .await?;
        assert!(alice.id > 0);

        let found = User::get(&db, alice.id).await?.ok_or("not stored")?;
        assert_eq!((found.username.as_str(), found.nickname.as_str()), ("alice", "Al"));
        assert_eq!((found.birthday, found.credits), (Some(birthday), 0));
        assert_eq!((found.date_joined, found.last_login), (db.now(), None));
        assert!(found.is_active && !found.is_staff && !found.is_superuser());
        assert_eq!(found.email, "Alice@example.org");
        assert!(found.check_password(&db, password(PASSWORD)).await?);
        Ok(())
    }

    async fn a_superuser_has_every_right(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let root = User::new("root").password(password(PASSWORD)).create_superuser(&db).await?;
        let root = User::get(&db, root.id).await?.ok_or("not stored")?;
        assert!(root.is_staff && root.is_superuser() && root.is_active);
        Ok(())
    }

    async fn mistakes_are_told_by_field(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let long = "x".repeat(151);
        for (name, code) in [
            ("", "required"),
            ("   ", "required"),
            (long.as_str(), "max_length"),
            ("a\0b", "null_characters_not_allowed"),
            ("a b", "invalid_username"),
            ("аdmin", "invalid_username"),
        ] {
            let error = User::new(name).password(password(PASSWORD)).create(&db).await.unwrap_err();
            assert_eq!(code_of(&error, "username"), code, "{name:?}");
        }
        let error = User::new("a b").email("nonsense").create(&db).await.unwrap_err();
        assert_eq!(code_of(&error, "username"), "invalid_username");
        assert_eq!(code_of(&error, "email"), "invalid_email", "all mistakes at once");

        let error = User::new("a").nickname("é".repeat(81)).create(&db).await.unwrap_err();
        assert_eq!(code_of(&error, "nickname"), "max_length");
        let error = User::new("a").nickname("a\0b").create(&db).await.unwrap_err();
        assert_eq!(code_of(&error, "nickname"), "null_characters_not_allowed");
        assert_eq!(count(&db, User::TABLE).await?, 0);
        User::new("a").nickname("𝒜".repeat(80)).create(&db).await?;
        Ok(())
    }

    async fn a_mistake_costs_no_hash(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        for builder in [
            User::new(""),
            User::new("a").email("nonsense"),
            User::new("a").nickname("x".repeat(81)),
            User::new("a").nickname("\0"),
        ] {
            builder.password(password(PASSWORD)).create(&db).await.unwrap_err();
        }
        assert_eq!(db.hasher().runs(), 0);
        Ok(())
    }

    async fn a_field_without_default_is_required(db: TestDb) -> TestResult {
        db.create_schema::<Member>(&[]).await?;
        let error = Member::new("m@example.org").create(&db).await.unwrap_err();
        assert_eq!(code_of(&error, "card_name"), "required");
        let error = Member::new("m@@example").card_name("M").create(&db).await.unwrap_err();
        assert!(code_of(&error, "email").starts_with("invalid"), "{error}");
        let member = Member::new("M@Example.org").card_name("M").create(&db).await?;
        assert_eq!(member.email, "M@example.org");
        assert_eq!(member.get_username(), "M@example.org");
        Ok(())
    }

    async fn a_key_can_be_a_uuid(db: TestDb) -> TestResult {
        db.create_schema::<UuidUser>(&[]).await?;
        let alice = UuidUser::new("alice").password(password(PASSWORD)).create(&db).await?;
        let bob = UuidUser::new("bob").create(&db).await?;
        assert!(!alice.id.is_nil() && alice.id != bob.id);
        let found = UuidUser::get(&db, alice.id).await?.ok_or("not stored")?;
        assert_eq!(found.username, "alice");
        assert!(alice.delete(&db).await?);
        assert_eq!(count(&db, UuidUser::TABLE).await?, 1);
        Ok(())
    }

    async fn a_user_without_password_has_an_unusable_one(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let user = User::new("alice").create(&db).await?;
        assert!(!User::get(&db, user.id).await?.ok_or("not stored")?.has_usable_password());
        assert_eq!(db.hasher().runs(), 0);
        Ok(())
    }

    async fn the_same_name_at_the_same_time_is_given_once(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut tasks = Vec::new();
        for name in ["alice", "Alice", "ALICE", "ａｌｉｃｅ"] {
            let db = db.clone();
            tasks.push(tokio::spawn(async move { user_called(&db, name).await }));
        }
        let mut made = 0;
        for task in tasks {
            match task.await? {
                Ok(_) => made += 1,
                Err(error) => assert_eq!(code_of(&error, "username"), "unique"),
            }
        }
        assert_eq!((made, count(&db, User::TABLE).await?), (1, 1));
        Ok(())
    }
}
