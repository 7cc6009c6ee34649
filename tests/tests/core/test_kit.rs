//! The test kit itself.

use std::time::Duration;

use auth_core::Model;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::User;

use crate::kit::{accounts, count, login, user_called, with_tables};

auth_core::test_on_each_database! {
    async fn each_test_has_a_database_of_its_own(db: TestDb) -> TestResult {
        assert_eq!(db.table_names().await?, Vec::<String>::new());
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        assert_eq!(count(&db, User::TABLE).await?, 1);
        assert_eq!(count(&db.another(|config| config).await?, User::TABLE).await?, 1);
        Ok(())
    }

    async fn the_log_has_the_statements_of_every_thread(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        db.fetch_all::<(i64,)>("SELECT 1", ()).await?;
        let log = db.capture_log();
        db.fetch_all::<(i64,)>("SELECT 2", ()).await?;
        let other = db.another(|config| config).await?;
        tokio::spawn(async move { other.fetch_all::<(i64,)>("SELECT 3", ()).await }).await??;
        assert_eq!(log.statements().len(), 2, "{}", log.text());
        assert_eq!(log.count("sqlx::query", "SELECT 3"), 1);
        assert!(!log.contains("SELECT 1"));
        Ok(())
    }

    async fn the_clock_stands_still_and_events_are_remembered(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        assert_eq!(db.now().to_rfc3339(), "2026-11-23T12:00:00+00:00");
        db.clock().advance(Duration::from_secs(1));
        assert_eq!(db.epoch(), 1_795_435_201);
        user_called(&db, "alice").await?;
        login::<User>(&accounts(&db), "alice").await?;
        let names: Vec<_> = db.seen().iter().map(auth_core::event::Event::name).collect();
        assert_eq!(names, ["login.succeeded"]);
        Ok(())
    }
}

/// Runs one of the tests above in a process of its own, in another environment.
#[cfg(feature = "postgres")]
fn run_alone(databases: &str) -> TestResult<std::process::Output> {
    let test = "test_kit::each_test_has_a_database_of_its_own::postgres";
    Ok(std::process::Command::new(std::env::current_exe()?)
        .args(["--exact", "--nocapture", test])
        .env("TEST_DATABASES", databases)
        .env_remove("TEST_POSTGRES_URL")
        .output()?)
}

#[test]
#[cfg(feature = "postgres")]
fn a_database_that_is_asked_for_and_missing_fails_the_test() -> TestResult {
    let output = run_alone("sqlite postgres")?;
    assert!(!output.status.success());
    let said = format!("{output:?}");
    assert!(said.contains("TEST_POSTGRES_URL is missing"), "{said}");
    Ok(())
}

#[test]
#[cfg(feature = "postgres")]
fn a_database_that_is_not_asked_for_is_told() -> TestResult {
    let output = run_alone("sqlite")?;
    assert!(output.status.success());
    let said = format!("{output:?}");
    assert!(
        said.contains("not asked for: TEST_DATABASES does not name postgres"),
        "{said}"
    );
    Ok(())
}
