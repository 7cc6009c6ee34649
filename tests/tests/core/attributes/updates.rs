//! `UserUpdate`.

use auth_core::model::SetFields;
use auth_core::test::{TestDb, TestResult};
use auth_core::user::BuildAbstractUser;
use auth_core::{AbstractModel, Model};
use auth_tests::models::{User, UserUpdate};

use crate::kit::{accounts, code_of, found, login, user_called, with_tables};

auth_core::test_on_each_database! {
    async fn two_editors_of_different_fields_keep_both(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut one = user_called(&db, "alice").await?;
        let mut other = one.clone();
        one.update(&db, UserUpdate::new().nickname("ally")).await?;
        other.update(&db, UserUpdate::new().email("Alice@Example.ORG")).await?;
        let stored = User::get(&db, one.id).await?.ok_or("gone")?;
        assert_eq!((stored.nickname.as_str(), stored.email.as_str()), ("ally", "Alice@example.org"));
        assert_eq!(other.email, "Alice@example.org", "the struct has what is stored");
        Ok(())
    }

    async fn what_it_says_is_written_whatever_was_read(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut stale = user_called(&db, "alice").await?;
        let mut fresh = stale.clone();
        fresh.update(&db, UserUpdate::new().nickname("new")).await?;
        let before = stale.nickname.clone();
        stale.update(&db, UserUpdate::new().nickname(before)).await?;
        assert_eq!(User::get(&db, stale.id).await?.ok_or("gone")?.nickname, "");
        let log = db.capture_log();
        stale.update(&db, UserUpdate::new()).await?;
        assert_eq!(log.statements().len(), 0, "nothing to say is nothing to write");
        Ok(())
    }

    async fn an_identity_is_never_left_behind(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        alice.update(&db, UserUpdate::new().email("one@example.org")).await?;
        let mut stale = alice.clone();
        alice.update(&db, UserUpdate::new().email("two@example.org")).await?;
        stale.update(&db, UserUpdate::new().email("one@example.org")).await?;
        let stored = User::get(&db, alice.id).await?.ok_or("gone")?;
        assert_eq!(stored.email, "one@example.org");
        let key = |user: &User| user.value("email_key");
        assert_eq!(key(&stored), key(&stale), "the address is found by it");
        assert_ne!(key(&stored), key(&alice));
        Ok(())
    }

    async fn it_cannot_go_around_the_rules(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        user_called(&db, "bob").await?;
        let taken = alice.update(&db, UserUpdate::new().set("username", "BOB".to_owned())).await.unwrap_err();
        assert_eq!(code_of(&taken, "username"), "unique");
        let long = alice.update(&db, UserUpdate::new().nickname("x".repeat(81))).await.unwrap_err();
        assert_eq!(code_of(&long, "nickname"), "max_length");
        assert_eq!((alice.username.as_str(), alice.nickname.as_str()), ("alice", ""), "as they were");

        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        alice.update(&db, UserUpdate::new().is_active(false)).await?;
        assert!(found(&accounts, &login).await?.is_none(), "who is locked out is logged out");
        alice.delete(&db).await?;
        let gone = alice.update(&db, UserUpdate::new().nickname("x")).await;
        assert!(matches!(gone, Err(auth_core::model::SaveError::Gone)));
        Ok(())
    }
}
