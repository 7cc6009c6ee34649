//! While nobody writes.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use auth_core::account::{Accounts, NewLogin};
use auth_core::db::{Db, DbError};
use auth_core::migrate::migrate;
use auth_core::schema::Schema;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::User;
use tokio::sync::Notify;
use tokio::task::JoinSet;

use crate::kit::{login, user_called, with_tables};

use super::{MAX_STALE, cached, is_live, warm};

/// Another program, which tells nobody.
async fn stranger(db: &TestDb) -> TestResult<Db> {
    Ok(db.another(|config| config.max_connections(1)).await?)
}

/// Lets sessions at hand become old often enough for the cache to know that nobody writes.
async fn calm(db: &TestDb, accounts: &Accounts<User>, login: &NewLogin<User>) -> TestResult {
    for _ in 0..3 {
        assert!(is_live(accounts, login).await?);
        db.clock().advance(MAX_STALE);
    }
    assert!(is_live(accounts, login).await?);
    Ok(())
}

/// Whether the engine can say that nobody has written.
fn says_so(db: &Db) -> bool {
    db.engine().name() != "mysql"
}

auth_core::test_on_each_database! {
    async fn nothing_is_read_again(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = login(&accounts, "alice").await?;
        calm(&db, &accounts, &login).await?;
        let log = db.capture_log();
        for _ in 0..20 {
            db.clock().advance(MAX_STALE / 2);
            assert!(is_live(&accounts, &login).await?);
        }
        // Of PostgreSQL everything on the server is seen, the other tests too.
        let read = log.statements().len();
        match db.engine().name() {
            "sqlite" => assert_eq!(read, 0),
            "mysql" => assert_eq!(read, 10),
            _ => assert!(read <= 10, "{read}"),
        }
        Ok(())
    }

    async fn a_write_ends_it(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        user_called(&db, "bob").await?;
        let accounts = warm(&db).await?;
        let (hers, his) = (login(&accounts, "alice").await?, login(&accounts, "bob").await?);
        calm(&db, &accounts, &hers).await?;
        assert!(is_live(&accounts, &his).await?);
        stranger(&db).await?.execute("DELETE FROM auth_session WHERE id = ?", (hers.session.id().as_bytes().to_vec(),)).await?;
        db.clock().advance(MAX_STALE);
        // Whoever is the first to ask.
        assert!(is_live(&accounts, &his).await?);
        assert!(!is_live(&accounts, &hers).await?);
        Ok(())
    }

    async fn what_was_read_before_the_first_question_is_read_again(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        user_called(&db, "bob").await?;
        let accounts = warm(&db).await?;
        let his = login(&accounts, "bob").await?;
        calm(&db, &accounts, &his).await?;
        db.clock().advance(MAX_STALE);
        // Read, deleted, and asked about in the same moment.
        let hers = login(&accounts, "alice").await?;
        assert!(is_live(&accounts, &hers).await?);
        stranger(&db).await?.execute("DELETE FROM auth_session WHERE id = ?", (hers.session.id().as_bytes().to_vec(),)).await?;
        calm(&db, &accounts, &his).await?;
        assert!(!is_live(&accounts, &hers).await?);
        Ok(())
    }

    async fn a_write_counts_from_its_commit_on(db: TestDb) -> TestResult {
        if !says_so(&db) {
            return Ok(());
        }
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = login(&accounts, "alice").await?;
        calm(&db, &accounts, &login).await?;
        let stranger = stranger(&db).await?;
        let (written, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let here = (written.clone(), go_on.clone());
        let transaction = tokio::spawn(async move {
            stranger.transact(move |tx| {
                let (written, go_on) = here.clone();
                Box::pin(async move {
                    tx.execute("DELETE FROM auth_session", ()).await?;
                    written.notify_one();
                    go_on.notified().await;
                    Ok::<_, DbError>(())
                })
            }).await
        });
        written.notified().await;
        calm(&db, &accounts, &login).await?;
        go_on.notify_one();
        transaction.await??;
        db.clock().advance(MAX_STALE);
        assert!(!is_live(&accounts, &login).await?);
        Ok(())
    }

    async fn one_of_many_asks(db: TestDb) -> TestResult {
        if !says_so(&db) {
            return Ok(());
        }
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = login(&accounts, "alice").await?;
        calm(&db, &accounts, &login).await?;
        let log = db.capture_log();
        db.clock().advance(MAX_STALE);
        let login = Arc::new(login);
        let mut requests = JoinSet::new();
        for _ in 0..100 {
            let (accounts, login) = (accounts.clone(), login.clone());
            requests.spawn(async move { is_live(&accounts, &login).await.map_err(|error| error.to_string()) });
        }
        for live in requests.join_all().await {
            assert!(live?);
        }
        let questions = log.count("sqlx::query", "data_version") + log.count("sqlx::query", "pg_current_snapshot");
        assert_eq!(questions, 1);
        Ok(())
    }

    async fn a_closed_database_has_no_connection_left(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let own = db.another(|config| config).await?;
        let accounts = cached(&own);
        let login = login(&accounts, "alice").await?;
        calm(&db, &accounts, &login).await?;
        own.close().await;
        db.clock().advance(MAX_STALE);
        assert!(is_live(&accounts, &login).await.is_err());
        if db.engine().is_embedded() {
            db.close().await;
            let url = db.url().to_owned();
            let file = url.trim_start_matches("sqlite:").trim_start_matches("//");
            let file = file.split('?').next().unwrap_or_default();
            assert!(Path::new(file).exists(), "{file}");
            assert!(!Path::new(&format!("{file}-wal")).exists(), "the last connection has tidied up");
        }
        Ok(())
    }

    async fn a_database_in_memory_is_read_again(db: TestDb) -> TestResult {
        if !db.engine().is_embedded() {
            return Ok(());
        }
        let options = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1);
        let pool = options.connect("sqlite::memory:").await?;
        let memory = Db::from(pool.clone()).with_services(db.services());
        migrate(&memory, &db.migrations(&Schema::of::<User>(&[]))).await?;
        user_called(&memory, "alice").await?;
        let accounts = cached(&memory);
        let login = login(&accounts, "alice").await?;
        for _ in 0..3 {
            assert!(is_live(&accounts, &login).await?);
            db.clock().advance(MAX_STALE);
        }
        sqlx::query("DELETE FROM auth_session").execute(&pool).await?;
        db.clock().advance(Duration::from_millis(1));
        assert!(!is_live(&accounts, &login).await?);
        Ok(())
    }
}
