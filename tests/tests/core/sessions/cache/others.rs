//! What other processes do.

use std::time::{Duration, Instant};

use auth_core::session::announce_changes;
use auth_core::test::{TestDb, TestResult};
use auth_core::{AuthUser, Model};
use auth_tests::models::User;

use crate::kit::{accounts, login, password, user_called, with_tables};

use super::{ARRIVAL, MAX_STALE, cached, is_live, logged, tells_others};

/// Whether `login` is dead before long, with the clock of the test standing still.
async fn dies(
    accounts: &auth_core::account::Accounts<User>,
    login: &auth_core::account::NewLogin<User>,
) -> TestResult<bool> {
    let deadline = Instant::now() + ARRIVAL;
    while is_live(accounts, login).await? {
        if Instant::now() > deadline {
            return Ok(false);
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(true)
}

auth_core::test_on_each_database! {
    async fn a_logout_elsewhere_holds_within_the_promise(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let here = cached(&db);
        let other = db.another(|config| config).await?;
        // No cache there: nothing is told, on no engine.
        let there = accounts::<User>(&other);
        let login = login(&here, "alice").await?;
        assert!(is_live(&here, &login).await?);
        there.logout(&login.session).await?;
        db.clock().advance(MAX_STALE);
        assert!(!is_live(&here, &login).await?);
        Ok(())
    }

    async fn processes_with_sessions_at_hand_tell_each_other(db: TestDb) -> TestResult {
        if !tells_others(&db) {
            return Ok(());
        }
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        let log = db.capture_log();
        let (here, other) = (cached(&db), db.another(|config| config).await?);
        let there = cached(&other);

        let first = login(&here, "alice").await?;
        assert!(is_live(&here, &first).await?);
        logged(&log, "changes.heard").await?;
        there.logout(&first.session).await?;
        assert!(dies(&here, &first).await?, "a logout");

        let second = login(&here, "alice").await?;
        assert!(is_live(&here, &second).await?);
        alice.set_password(&other, password("another password")).await?;
        assert!(dies(&here, &second).await?, "a new password");
        Ok(())
    }

    async fn a_management_command_tells_too(db: TestDb) -> TestResult {
        if !tells_others(&db) {
            return Ok(());
        }
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        let log = db.capture_log();
        let here = cached(&db);
        let login = login(&here, "alice").await?;
        assert!(is_live(&here, &login).await?);
        logged(&log, "changes.heard").await?;
        let command = db.another(|config| config).await?;
        announce_changes::<User>(&command);
        alice.save(&command, |user| user.is_active = false).await?;
        assert!(dies(&here, &login).await?);
        Ok(())
    }

    async fn a_lost_connection_is_told_and_replaced(db: TestDb) -> TestResult {
        if !tells_others(&db) {
            return Ok(());
        }
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let log = db.capture_log();
        let (here, other) = (cached(&db), db.another(|config| config).await?);
        let there = cached(&other);
        let first = login(&here, "alice").await?;
        assert!(is_live(&here, &first).await?);
        logged(&log, "changes.heard").await?;

        let log = db.capture_log();
        let kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'";
        other.fetch_all::<(bool,)>(kill, ()).await?;
        logged(&log, "changes.unheard").await?;
        assert!(log.text().contains("WARN"), "loudly");
        // What nobody hears still holds within the promise.
        there.logout(&first.session).await?;
        db.clock().advance(MAX_STALE);
        assert!(!is_live(&here, &first).await?);

        logged(&log, "changes.heard").await?;
        let second = login(&here, "alice").await?;
        assert!(is_live(&here, &second).await?);
        there.logout(&second.session).await?;
        assert!(dies(&here, &second).await?, "heard again");
        Ok(())
    }

    async fn the_listener_takes_no_connection_of_the_pool_and_ends_with_it(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let small = db.another(|config| config.max_connections(1)).await?;
        let accounts = cached(&small);
        let login = login(&accounts, "alice").await?;
        assert!(is_live(&accounts, &login).await?);
        accounts.logout(&login.session).await?;
        assert!(!is_live(&accounts, &login).await?);
        tokio::time::timeout(ARRIVAL, small.close()).await?;
        Ok(())
    }
}
