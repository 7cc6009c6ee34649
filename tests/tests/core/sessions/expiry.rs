//! When a session ends by itself.

use std::time::Duration;

use auth_core::account::{Accounts, LoginOptions, NewLogin};
use auth_core::session::{SessionPolicy, clear_expired};
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::User;

use crate::kit::{accounts, count, found, login, secret, user_called, verified, with_tables};

const HOUR: u64 = 3600;
const DAY: u64 = 24 * HOUR;

fn advance(db: &TestDb, seconds: u64) {
    db.clock().advance(Duration::from_secs(seconds));
}

async fn remembered(accounts: &Accounts<User>) -> TestResult<NewLogin<User>> {
    let options = LoginOptions {
        remember_me: true,
        ..LoginOptions::default()
    };
    Ok(accounts
        .login(verified(accounts, "alice").await?, options)
        .await?)
}

auth_core::test_on_each_database! {
    async fn an_idle_session_ends_to_the_second(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        for (login, idle) in [(login(&accounts, "alice").await?, DAY), (remembered(&accounts).await?, 14 * DAY)] {
            let begin = db.now();
            advance(&db, idle - 1);
            assert!(found(&accounts, &login).await?.is_some(), "a second before {idle}");
            advance(&db, 1);
            assert!(found(&accounts, &login).await?.is_none(), "at {idle}");
            db.clock().set(begin);
        }
        assert_eq!(count(&db, "auth_session").await?, 2, "a load removes nothing");
        Ok(())
    }

    async fn the_absolute_end_does_not_move(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let policy = SessionPolicy::strict();
        let accounts = Accounts::<User>::new(&db, &secret(), policy);
        let login = login(&accounts, "alice").await?;
        let end = 8 * HOUR;
        for _ in 0..19 {
            advance(&db, 25 * 60);
            let session = found(&accounts, &login).await?.ok_or("ended too early")?;
            accounts.sessions().touch(&session).await?;
        }
        advance(&db, end - 19 * 25 * 60 - 1);
        let session = found(&accounts, &login).await?.ok_or("ended a second too early")?;
        assert_eq!(session.ends_at(), db.epoch() + 1);
        accounts.sessions().touch(&session).await?;
        advance(&db, 1);
        assert!(found(&accounts, &login).await?.is_none(), "touched, but at its end");
        assert_eq!(clear_expired(&db).await?, 1, "and to be purged from now on");
        Ok(())
    }

    async fn a_touch_moves_the_idle_end_and_is_due_once_a_minute(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        advance(&db, 59);
        let session = found(&accounts, &login).await?.ok_or("ended")?;
        assert!(!session.wants_touch(db.epoch()));
        advance(&db, 1);
        assert!(session.wants_touch(db.epoch()));

        let log = db.capture_log();
        accounts.sessions().touch(&session).await?;
        assert_eq!(log.statements().len(), 1, "{}", log.text());
        drop(log);
        let session = found(&accounts, &login).await?.ok_or("ended")?;
        assert!(!session.wants_touch(db.epoch()));
        advance(&db, DAY - 1);
        assert!(found(&accounts, &login).await?.is_some(), "the idle end has moved by a minute");
        advance(&db, 1);
        assert!(found(&accounts, &login).await?.is_none());
        Ok(())
    }

    async fn a_touch_revives_nothing(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        accounts.logout(&login.session).await?;
        accounts.sessions().touch(&login.session).await?;
        assert_eq!(count(&db, "auth_session").await?, 0);
        Ok(())
    }
}
