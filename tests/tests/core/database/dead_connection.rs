//! Connections that the server has closed: a restart, a firewall, an administrator.

use std::time::Duration;

use auth_core::db::{Db, DbError, Engine, Sql};
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::User;

use crate::kit::{accounts, login, user_called, with_tables};

/// Closes all connections to the database but the one that asks, as the server would.
async fn kill_connections(db: &Db) -> TestResult {
    match db.engine() {
        Engine::Sqlite => {}
        Engine::Postgres => {
            let sql = "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity \
                       WHERE datname = current_database() AND pid <> pg_backend_pid()";
            db.fetch_one::<(i64,)>(sql, ()).await?;
        }
        Engine::MySql => {
            let sql = "SELECT id FROM information_schema.processlist \
                       WHERE db = database() AND id <> connection_id()";
            for (id,) in db.fetch_all::<(i64,)>(sql, ()).await? {
                // One of them may have gone by itself.
                drop(db.execute(Sql::trusted(format!("KILL {id}")), ()).await);
            }
        }
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    Ok(())
}

/// A pool of three, all of them open.
async fn open_pool(db: &TestDb) -> TestResult<Db> {
    let pool = db.another(|config| config.max_connections(3)).await?;
    let reads = (0..3).map(|_| {
        let pool = pool.clone();
        let sql = match pool.engine() {
            Engine::Postgres => "SELECT 1 FROM pg_sleep(0.1)",
            Engine::MySql => "SELECT SLEEP(0.1)",
            Engine::Sqlite => "SELECT 1",
        };
        tokio::spawn(async move { pool.fetch_all::<(i64,)>(sql, ()).await })
    });
    for read in reads.collect::<Vec<_>>() {
        read.await??;
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    Ok(pool)
}

auth_core::test_on_each_database! {
    async fn a_read_finds_a_living_one(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let pool = open_pool(&db).await?;
        let killer = db.another(|config| config.max_connections(1)).await?;
        kill_connections(&killer).await?;
        for _ in 0..4 {
            assert_eq!(pool.fetch_one::<(i64,)>("SELECT 7", ()).await?, (7,));
        }
        Ok(())
    }

    async fn a_transaction_begins_on_a_living_one(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let pool = open_pool(&db).await?;
        let killer = db.another(|config| config.max_connections(1)).await?;
        kill_connections(&killer).await?;
        for name in ["a", "b", "c", "d"] {
            pool.transact(move |tx| Box::pin(async move {
                tx.execute("INSERT INTO \"auth_group\" (\"name\") VALUES (?)", (name,)).await?;
                Ok::<_, DbError>(())
            })).await?;
        }
        Ok(())
    }

    async fn a_single_statement_runs_on_a_living_one(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let pool = open_pool(&db).await?;
        let killer = db.another(|config| config.max_connections(1)).await?;
        kill_connections(&killer).await?;
        for name in ["a", "b", "c", "d"] {
            assert_eq!(pool.execute("INSERT INTO \"auth_group\" (\"name\") VALUES (?)", (name,)).await?, 1);
        }
        Ok(())
    }

    async fn a_login_survives_a_restart_of_the_server(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let pool = open_pool(&db).await?;
        let accounts = accounts::<User>(&pool);
        let before = login(&accounts, "alice").await?;
        let killer = db.another(|config| config.max_connections(1)).await?;
        kill_connections(&killer).await?;
        login(&accounts, "alice").await?;
        kill_connections(&killer).await?;
        accounts.logout(&before.session).await?;
        Ok(())
    }

    async fn a_transaction_that_is_killed_is_unavailable_and_not_half_done(db: TestDb) -> TestResult {
        if db.engine() == Engine::Sqlite {
            return Ok(());
        }
        with_tables(&db).await?;
        let pool = open_pool(&db).await?;
        let work = tokio::spawn(async move {
            pool.transact(|tx| Box::pin(async move {
                tx.execute("INSERT INTO \"auth_group\" (\"name\") VALUES ('a')", ()).await?;
                tokio::time::sleep(Duration::from_millis(500)).await;
                tx.execute("INSERT INTO \"auth_group\" (\"name\") VALUES ('b')", ()).await?;
                Ok::<_, DbError>(())
            })).await
        });
        tokio::time::sleep(Duration::from_millis(150)).await;
        let killer = db.another(|config| config.max_connections(1)).await?;
        kill_connections(&killer).await?;
        let error = work.await?.unwrap_err();
        assert!(error.is_unavailable(), "{error:?}");
        assert_eq!(crate::kit::count(&killer, "auth_group").await?, 0);
        Ok(())
    }
}
