//! Two transactions in each other's way.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use auth_core::db::{DbError, Engine};
use auth_core::test::{TestDb, TestResult};
use tokio::sync::Barrier;

use crate::kit::with_tables;

/// Takes both rows, in the order given. At the first try it waits in between until the other one holds
/// its first row too.
async fn take_both(
    db: TestDb,
    both_hold_one: Arc<Barrier>,
    first: &'static str,
    second: &'static str,
) -> Result<(), DbError> {
    // One after the other, they never meet.
    let is_again = Arc::new(AtomicBool::new(db.engine() == Engine::Sqlite));
    db.transact(move |tx| {
        Box::pin(async move {
            let sql = "UPDATE \"auth_permission\" SET \"name\" = ? WHERE \"codename\" = ?";
            tx.execute(sql, (first, first)).await?;
            if !is_again.swap(true, Ordering::Relaxed) {
                both_hold_one.wait().await;
            }
            tx.execute(sql, (first, second)).await?;
            Ok(())
        })
    })
    .await
}

auth_core::test_on_each_database! {
    async fn of_two_in_a_deadlock_both_succeed(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        for name in ["a", "b"] {
            let sql = "INSERT INTO \"auth_permission\" (\"app_label\", \"codename\", \"name\") VALUES ('x', ?, '')";
            db.execute(sql, (name,)).await?;
        }
        let log = db.capture_log();
        let meet = Arc::new(Barrier::new(2));
        let there = tokio::spawn(take_both(db.clone(), meet.clone(), "a", "b"));
        let back = tokio::spawn(take_both(db.clone(), meet, "b", "a"));
        there.await??;
        back.await??;
        let names: Vec<(String,)> = db.fetch_all("SELECT \"name\" FROM \"auth_permission\"", ()).await?;
        assert_eq!(names[0], names[1], "one after the other");
        let restarts = log.text().matches("starts over").count();
        assert_eq!(restarts > 0, db.engine() != Engine::Sqlite, "{restarts} restarts");
        Ok(())
    }

    async fn counters_lose_nothing(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        db.execute("INSERT INTO \"auth_group\" (\"name\") VALUES (?)", ("0",)).await?;
        let tasks: Vec<_> = (0..20)
            .map(|_| {
                let db = db.clone();
                tokio::spawn(async move {
                    db.transact(|tx| Box::pin(async move {
                        let row: Option<(String,)> = tx.fetch_for_update("SELECT \"name\" FROM \"auth_group\" WHERE \"id\" = ?", (1_i64,)).await?;
                        let number = row.and_then(|(name,)| name.parse::<i64>().ok()).unwrap_or_default();
                        tx.execute("UPDATE \"auth_group\" SET \"name\" = ?", ((number + 1).to_string(),)).await?;
                        Ok::<_, DbError>(())
                    })).await
                })
            })
            .collect();
        for task in tasks {
            task.await??;
        }
        let (name,) = db.fetch_one::<(String,)>("SELECT \"name\" FROM \"auth_group\"", ()).await?;
        assert_eq!(name, "20");
        Ok(())
    }
}
