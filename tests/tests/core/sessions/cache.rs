//! Sessions at hand.

mod bounds;
mod herd;
mod others;
mod own;
mod quiet;
mod random;
mod unmarked;

use std::time::{Duration, Instant};

use auth_core::account::{Accounts, NewLogin};
use auth_core::db::Db;
use auth_core::test::{CapturedLog, TestDb, TestResult};
use auth_core::token::SessionToken;
use auth_tests::models::User;

use crate::kit::{accounts, found};

const MAX_STALE: Duration = Duration::from_secs(1);

/// How long an announcement may be on its way on a busy machine. The clock of the test stands still meanwhile.
const ARRIVAL: Duration = Duration::from_secs(5);

fn cached(db: &Db) -> Accounts<User> {
    accounts::<User>(db).with_session_cache(MAX_STALE)
}

/// Accounts that have begun to hear what other processes tell: when that begins, all is forgotten that was at hand.
async fn warm(db: &TestDb) -> TestResult<Accounts<User>> {
    let log = db.capture_log();
    let accounts = cached(db);
    accounts.sessions().load(&SessionToken::generate()?).await?;
    if tells_others(db) {
        logged(&log, "changes.heard").await?;
    }
    Ok(accounts)
}

fn tells_others(db: &Db) -> bool {
    db.engine().name() == "postgres"
}

/// Waits until the log has `event`.
async fn logged(log: &CapturedLog, event: &str) -> TestResult {
    let deadline = Instant::now() + ARRIVAL;
    while !log.contains(event) {
        if Instant::now() > deadline {
            return Err(format!("never logged: {event}").into());
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

async fn is_live(accounts: &Accounts<User>, login: &NewLogin<User>) -> TestResult<bool> {
    Ok(found(accounts, login).await?.is_some())
}
