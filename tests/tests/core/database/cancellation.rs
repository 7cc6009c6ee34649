//! A caller that goes away.

use std::time::Duration;

use auth_core::account::LoginOptions;
use auth_core::db::{Db, DbError, Engine};
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::User;

use crate::kit::{accounts, count, login, times, user_called, verified, with_tables};

/// How many transactions wait for a client, with whatever they have locked.
async fn open_transactions(db: &Db) -> TestResult<i64> {
    let sql = match db.engine() {
        Engine::Postgres => {
            "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'"
        }
        Engine::MySql => {
            "SELECT COUNT(*) FROM information_schema.innodb_trx t JOIN information_schema.processlist p \
             ON p.id = t.trx_mysql_thread_id WHERE p.db = database() AND p.id <> connection_id()"
        }
        // A writer that was left behind is met by the next one.
        Engine::Sqlite => "SELECT 0",
    };
    Ok(db.fetch_one::<(i64,)>(sql, ()).await?.0)
}

/// Waits until nothing is in flight any more.
async fn settled(db: &Db) -> TestResult {
    for _ in 0..40 {
        if open_transactions(db).await? == 0 {
            return Ok(());
        }
        // InnoDB answers with what it said before when it is asked more than ten times a second.
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
    Err("a transaction is stuck".into())
}

auth_core::test_on_each_database! {
    async fn a_transaction_runs_to_its_end_without_its_caller(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let insert = |name: &'static str| {
            let db = db.clone();
            async move {
                db.transact(move |tx| Box::pin(async move {
                    tokio::time::sleep(Duration::from_millis(150)).await;
                    tx.execute("INSERT INTO \"auth_group\" (\"name\") VALUES (?)", (name,)).await?;
                    tokio::time::sleep(Duration::from_millis(150)).await;
                    Ok::<_, DbError>(())
                })).await
            }
        };
        for (name, patience) in [("a", 10), ("b", 200)] {
            let given_up = tokio::time::timeout(Duration::from_millis(patience), insert(name)).await;
            assert!(given_up.is_err());
        }
        for _ in 0..100 {
            if count(&db, "auth_group").await? == 2 {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Err("a transaction was cut off".into())
    }

    async fn logins_of_clients_that_hang_up_leave_nothing_behind(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let small = db.another(|config| config.max_connections(5)).await?;
        let accounts = accounts::<User>(&small);
        let checked = verified(&accounts, "alice").await?;
        let logins = times(150, 1000);
        let tasks: Vec<_> = (0..logins)
            .map(|number| {
                let (accounts, checked) = (accounts.clone(), checked.clone());
                let patience = Duration::from_micros(u64::try_from(number).unwrap_or(0) * 137 % 4000);
                tokio::spawn(async move {
                    // Not all at once: a queue that is too long is another test.
                    tokio::time::sleep(Duration::from_millis(u64::try_from(number / 2).unwrap_or(0))).await;
                    let login = accounts.login(checked, LoginOptions::default());
                    drop(tokio::time::timeout(patience, login).await);
                })
            })
            .collect();
        for task in tasks {
            task.await?;
        }
        settled(&db).await?;
        for _ in 0..times(20, 100) {
            login(&accounts, "alice").await?;
        }
        // Another process can write as well.
        db.another(|config| config.max_connections(1)).await?.execute("DELETE FROM \"auth_session\"", ()).await?;
        Ok(())
    }

    async fn a_read_that_is_given_up_spoils_no_connection(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let one = db.another(|config| config.max_connections(1)).await?;
        for number in 0..times(50, 300) {
            let patience = Duration::from_micros(u64::try_from(number)? * 31 % 900);
            let read = one.fetch_one::<(i64, String)>("SELECT 1, 'abandoned'", ());
            drop(tokio::time::timeout(patience, read).await);
            let (answer,) = one.fetch_one::<(i64,)>("SELECT ? + 0", (i64::try_from(number)?,)).await?;
            assert_eq!(answer, i64::try_from(number)?);
        }
        Ok(())
    }
}
