//! What went wrong, in kinds that callers can act on.

use std::sync::Arc;
use std::time::{Duration, Instant};

use auth_core::db::{Db, DbConfig, DbError, Engine, Sql};
use auth_core::model::BuildModel;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::Note;
use tokio::sync::Notify;

use crate::kit::{code_of, user_called, with_tables};

async fn refused(db: &Db, sql: &'static str) -> bool {
    matches!(db.execute(sql, ()).await, Err(DbError::Refused(_)))
}

auth_core::test_on_each_database! {
    async fn a_statement_that_cannot_be_is_refused(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        assert!(refused(&db, "SELEKT 1").await, "syntax");
        assert!(refused(&db, "SELECT * FROM \"nowhere\"").await, "no such table");
        assert!(refused(&db, "INSERT INTO \"auth_group\" (\"name\") VALUES (NULL)").await, "not null");
        assert!(refused(&db, "INSERT INTO \"notes_note\" (\"author_id\", \"body\") VALUES (77, 'b')").await, "no such user");
        if db.engine() != Engine::Sqlite {
            let long = Sql::trusted(format!("INSERT INTO \"auth_group\" (\"name\") VALUES ('{}')", "x".repeat(151)));
            assert!(matches!(db.execute(long, ()).await, Err(DbError::Refused(_))), "never cut");
        }
        Ok(())
    }

    async fn a_taken_value_is_told_by_its_rule_and_not_by_the_value(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let insert = "INSERT INTO \"auth_group\" (\"name\") VALUES (?)";
        db.execute(insert, ("it's-a-secret",)).await?;
        let error = db.execute(insert, ("it's-a-secret",)).await.unwrap_err();
        assert!(matches!(error, DbError::Unique { .. }), "{error:?}");
        assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
        assert!(error.to_string().contains("auth_group"), "{error}");
        Ok(())
    }

    async fn a_taken_field_is_the_fault_of_the_field(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let author = user_called(&db, "alice").await?.id;
        let note = || Note::builder().author_id(author).body("").code("c");
        note().create(&db).await?;
        let error = note().create(&db).await.unwrap_err();
        assert_eq!(code_of(&error, "code"), "unique");
        let long = Note::builder().author_id(author).body("").code("x".repeat(11));
        assert_eq!(code_of(&long.create(&db).await.unwrap_err(), "code"), "max_length");
        Ok(())
    }

    async fn a_pool_without_a_free_connection_is_unavailable(db: TestDb) -> TestResult {
        let one = db.another(|config| config.max_connections(1).acquire_timeout(Duration::from_millis(100))).await?;
        let waiting = {
            let one = one.clone();
            tokio::spawn(async move {
                one.transact(|_| Box::pin(async {
                    tokio::time::sleep(Duration::from_millis(600)).await;
                    Ok::<_, DbError>(())
                })).await
            })
        };
        tokio::time::sleep(Duration::from_millis(100)).await;
        let error = one.fetch_one::<(i64,)>("SELECT 1", ()).await.unwrap_err();
        assert!(error.is_unavailable(), "{error:?}");
        waiting.await??;
        one.fetch_one::<(i64,)>("SELECT 1", ()).await?;
        Ok(())
    }
}

#[test]
fn a_file_that_another_process_has_locked_is_unavailable() -> TestResult {
    auth_core::test::run(Engine::Sqlite, |db| async move {
        with_tables(&db).await?;
        let other = db.another(|config| config).await?;
        let (is_held, enough) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let holder = {
            let (is_held, enough) = (is_held.clone(), enough.clone());
            tokio::spawn(async move {
                other
                    .transact(|_| {
                        Box::pin(async move {
                            is_held.notify_one();
                            enough.notified().await;
                            Ok::<_, DbError>(())
                        })
                    })
                    .await
            })
        };
        is_held.notified().await;
        db.fetch_one::<(i64,)>("SELECT COUNT(*) FROM \"auth_session\"", ())
            .await?;
        let began = Instant::now();
        let error = db
            .execute("DELETE FROM \"auth_session\"", ())
            .await
            .unwrap_err();
        assert!(error.is_unavailable(), "{error:?}");
        assert!(
            began.elapsed() >= Duration::from_secs(4),
            "it waited for its turn"
        );
        enough.notify_one();
        holder.await??;
        db.execute("DELETE FROM \"auth_session\"", ()).await?;
        Ok(())
    })
}

#[tokio::test]
async fn an_address_that_cannot_work_says_why() -> TestResult {
    for (url, part) in [
        ("oracle://x", "sqlite:, postgres: or mysql:"),
        (
            "sqlite:/nowhere/at/all.db",
            "the folder /nowhere/at does not exist",
        ),
        ("sqlite:missing-file.db", "`migrate` creates it"),
    ] {
        let error = Db::connect(url).await.unwrap_err();
        assert!(matches!(error, DbError::Config(_)), "{url}: {error:?}");
        assert!(error.to_string().contains(part), "{url}: {error}");
    }
    Ok(())
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_unavailable() -> TestResult {
    let mut urls = Vec::new();
    #[cfg(feature = "postgres")]
    urls.push("postgres://app:secret@127.0.0.1:1/app");
    #[cfg(feature = "mysql")]
    urls.push("mysql://app:secret@127.0.0.1:1/app");
    for url in urls.drain(..) {
        let config = DbConfig::new(url).acquire_timeout(Duration::from_millis(500));
        let error = Db::open(&config).await.unwrap_err();
        assert!(error.is_unavailable(), "{url}: {error:?}");
        assert!(!format!("{error} {error:?}").contains("secret"));
    }
    Ok(())
}
