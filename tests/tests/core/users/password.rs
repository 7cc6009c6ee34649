//! Setting passwords.

use auth_core::test::{TestDb, TestResult};
use auth_core::{AuthUser, Model};
use auth_tests::models::User;

use crate::kit::{PASSWORD, password, user_called, with_tables};

auth_core::test_on_each_database! {
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
}
