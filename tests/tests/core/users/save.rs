//! Changing and deleting users.

use auth_core::Model;
use auth_core::model::SaveError;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::User;

use crate::kit::{code_of, user_called, with_tables};

auth_core::test_on_each_database! {
    async fn two_editors_keep_both_changes(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut first = user_called(&db, "alice").await?;
        let mut second = User::get(&db, first.id).await?.ok_or("not stored")?;
        first.save(&db, |user| "Al".clone_into(&mut user.nickname)).await?;
        second.save(&db, |user| user.credits = 7).await?;
        let stored = User::get(&db, first.id).await?.ok_or("not stored")?;
        assert_eq!((stored.nickname.as_str(), stored.credits), ("Al", 7));
        Ok(())
    }

    async fn a_save_without_a_change_writes_nothing(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut user = user_called(&db, "alice").await?;
        let log = db.capture_log();
        user.save(&db, |user| "alice".clone_into(&mut user.username)).await?;
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
            "BOB".clone_into(&mut user.username);
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
}
