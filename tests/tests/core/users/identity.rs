//! When two names, or two addresses, are the same.

use auth_core::test::{TestDb, TestResult};
use auth_core::user::{BuildAbstractUser, BuildUser};
use auth_core::{AuthUser, Model};
use auth_tests::models::{Member, User};

use crate::kit::{code_of, user_called, with_tables};

auth_core::test_on_each_database! {
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
            " Ｂeta² ".clone_into(&mut user.username);
            " Beta@EXAMPLE.org ".clone_into(&mut user.email);
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
}
