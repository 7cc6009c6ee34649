//! Making, finding, changing and deleting users.

use auth_core::model::SaveError;
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

    async fn a_user_is_found_by_any_spelling(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        for (name, spellings) in [
            ("Straße", &["STRASSE", "straße", "strasse", " Straße "][..]),
            ("alice", &["Alice", "ａｌｉｃｅ", "ALICE", "alice "]),
            ("alpha2", &["alpha²", "ALPHA2"]),
        ] {
            let user = user_called(&db, name).await?;
            for spelling in spellings {
                let found = User::get_by_natural_key(&db, spelling).await?;
                assert_eq!(found.map(|user| user.id), Some(user.id), "{spelling:?} for {name}");
            }
        }
        for other in ["alıce", "alicé", "alice\0", "", "al ice", "nobody"] {
            assert!(User::get_by_natural_key(&db, other).await?.is_none(), "{other:?}");
        }
        Ok(())
    }

    async fn one_identity_has_one_account(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        for (first, second) in [
            ("Straße", "STRASSE"),
            ("alice", "ａｌｉｃｅ"),
            ("bob", "bob "),
            ("Carol", "cAROL"),
            ("alpha²", "alpha2"),
            ("ﬁona", "fiona"),
            ("Ωμεγα", "ωΜΕΓΑ"),
        ] {
            user_called(&db, first).await?;
            let error = user_called(&db, second).await.unwrap_err();
            assert_eq!(code_of(&error, "username"), "unique", "{first:?}, then {second:?}");
        }
        // Different letters, however alike they look.
        for name in ["mike", "mıke", "resume", "résumé"] {
            user_called(&db, name).await?;
        }
        Ok(())
    }

    async fn names_are_normalised_at_create_and_at_save(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut user = user_called(&db, " ａｌｐｈａ² ").await?;
        assert_eq!(user.username, "alpha2");
        user.save(&db, |user| {
            user.username = " Ｂeta² ".to_owned();
            user.email = " Beta@EXAMPLE.org ".to_owned();
        }).await?;
        let found = User::get_by_natural_key(&db, "BETA2").await?.ok_or("not found")?;
        assert_eq!((found.username.as_str(), found.email.as_str()), ("Beta2", "Beta@example.org"));
        assert!(User::get_by_natural_key(&db, "alpha2").await?.is_none(), "the old name is free");
        user_called(&db, "alpha2").await?;
        Ok(())
    }

    async fn an_address_belongs_to_one_user(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let with_email = |name: &'static str, email: &'static str| {
            let db = db.clone();
            async move { User::new(name).email(email).create(&db).await }
        };
        with_email("a", "mike@example.org").await?;
        for taken in ["MIKE@example.org", "mike@EXAMPLE.ORG", " mike@example.org ", "ｍike@example.org"] {
            let error = with_email("b", taken).await.unwrap_err();
            assert_eq!(code_of(&error, "email"), "unique", "{taken:?}");
        }
        // The address of CVE-2019-19844.
        with_email("b", "mıke@example.org").await?;
        Ok(())
    }

    async fn any_number_of_users_has_no_address(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        for (name, email) in [("a", ""), ("b", ""), ("c", "   ")] {
            let user = User::new(name).email(email).create(&db).await?;
            assert_eq!(User::get(&db, user.id).await?.ok_or("not stored")?.email, "", "{email:?}");
        }
        let mut d = User::new("d").email("d@example.org").create(&db).await?;
        d.save(&db, |user| user.email.clear()).await?;
        User::new("e").email("d@example.org").create(&db).await?;
        Ok(())
    }

    async fn two_editors_keep_both_changes(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut first = user_called(&db, "alice").await?;
        let mut second = User::get(&db, first.id).await?.ok_or("not stored")?;
        first.save(&db, |user| user.nickname = "Al".to_owned()).await?;
        second.save(&db, |user| user.credits = 7).await?;
        let stored = User::get(&db, first.id).await?.ok_or("not stored")?;
        assert_eq!((stored.nickname.as_str(), stored.credits), ("Al", 7));
        Ok(())
    }

    async fn a_save_without_a_change_writes_nothing(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut user = user_called(&db, "alice").await?;
        let log = db.capture_log();
        user.save(&db, |user| user.username = "alice".to_owned()).await?;
        assert_eq!(log.statements(), Vec::<String>::new());
        user.save(&db, |user| user.credits = 1).await?;
        assert_eq!(log.count("sqlx::query", "UPDATE"), 1);
        assert_eq!(log.count("sqlx::query", "nickname"), 0, "{}", log.text());
        Ok(())
    }

    async fn a_refused_save_leaves_the_struct_as_it_was(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        user_called(&db, "bob").await?;
        let error = alice.save(&db, |user| {
            user.username = "BOB".to_owned();
            user.credits = 9;
        }).await.unwrap_err();
        assert_eq!(code_of(&error, "username"), "unique");
        assert_eq!((alice.username.as_str(), alice.credits), ("alice", 0));
        Ok(())
    }

    async fn a_deleted_user_is_gone(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut user = user_called(&db, "alice").await?;
        let other = user.clone();
        assert!(user.delete(&db).await?);
        assert!(!other.delete(&db).await?);
        assert!(User::get(&db, other.id).await?.is_none());
        let error = user.save(&db, |user| user.credits = 1).await.unwrap_err();
        assert!(matches!(error, SaveError::Gone), "{error:?}");
        assert!(user_called(&db, "alice").await?.id > other.id, "numbers are not used again");
        Ok(())
    }

    async fn mistakes_are_told_by_field(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let long = "x".repeat(151);
        for (name, code) in [
            ("", "required"),
            ("   ", "required"),
            (long.as_str(), "invalid_username"),
            ("a\0b", "invalid_username"),
            ("a b", "invalid_username"),
            ("аdmin", "invalid_username"),
        ] {
            let error = User::new(name).password(password(PASSWORD)).create(&db).await.unwrap_err();
            assert_eq!(code_of(&error, "username"), code, "{name:?}");
        }
        let error = User::new("").email("nonsense").create(&db).await.unwrap_err();
        assert_eq!(code_of(&error, "username"), "required");
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

    async fn an_address_can_be_the_username(db: TestDb) -> TestResult {
        db.create_schema::<Member>(&[]).await?;
        let member = Member::new("Mike@Example.org").card_name("M").create(&db).await?;
        for spelling in ["mike@example.ORG", " MIKE@EXAMPLE.ORG "] {
            let found = Member::get_by_natural_key(&db, spelling).await?;
            assert_eq!(found.map(|member| member.id), Some(member.id), "{spelling:?}");
            let error = Member::new(spelling).card_name("M").create(&db).await.unwrap_err();
            assert_eq!(code_of(&error, "email"), "unique");
        }
        assert!(Member::get_by_natural_key(&db, "mıke@example.org").await?.is_none());
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

    async fn a_password_can_be_set_and_taken_away(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut user = user_called(&db, "alice").await?;
        user.set_password(&db, password("another password")).await?;
        let mut stored = User::get(&db, user.id).await?.ok_or("not stored")?;
        assert!(stored.check_password(&db, password("another password")).await?);
        assert!(!stored.check_password(&db, password(PASSWORD)).await?);

        stored.set_unusable_password(&db).await?;
        let stored = User::get(&db, user.id).await?.ok_or("not stored")?;
        assert!(!stored.has_usable_password());
        let runs = db.hasher().runs();
        assert!(!stored.check_password(&db, password("another password")).await?);
        assert_eq!(db.hasher().runs(), runs + 1, "no password costs a hash too");
        let names: Vec<_> = db.seen().iter().map(auth_core::event::Event::name).collect();
        assert_eq!(names, ["password.changed", "password.changed"]);
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
