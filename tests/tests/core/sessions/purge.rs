//! Removing what has ended.

use std::time::Duration;

use auth_core::db::{Db, Sql};
use auth_core::model::Value;
use auth_core::session::{PURGE_BATCH, SessionData, clear_expired};
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::User;

use crate::kit::{accounts, count, with_tables};

/// Inserts sessions that nobody has logged in to, many in one statement.
async fn insert_many(db: &Db, number: i64) -> TestResult {
    let columns = "\"id\", \"auth_time\", \"aal\", \"seen_at\", \"idle\", \"ends_at\", \"expires_at\", \"persistent\"";
    let end = Value::Int(db.epoch() + 60);
    for chunk in (0..number).collect::<Vec<_>>().chunks(500) {
        let rows = vec!["(?, 0, 1, 0, 60, ?, ?, ?)"; chunk.len()].join(", ");
        let sql = Sql::trusted(format!(
            "INSERT INTO \"auth_session\" ({columns}) VALUES {rows}"
        ));
        let values: Vec<_> = chunk
            .iter()
            .flat_map(|number| {
                let id = Value::Bytes(number.to_be_bytes().repeat(4));
                [id, end.clone(), end.clone(), Value::Bool(false)]
            })
            .collect();
        db.execute(sql, values).await?;
    }
    Ok(())
}

auth_core::test_on_each_database! {
    async fn what_has_ended_is_removed_in_batches(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let dead = 2 * PURGE_BATCH + PURGE_BATCH / 3;
        insert_many(&db, dead).await?;
        db.clock().advance(Duration::from_mins(1));
        accounts::<User>(&db).sessions().create_anonymous(&SessionData::default()).await?;

        let log = db.capture_log();
        assert_eq!(clear_expired(&db).await?, dead.unsigned_abs());
        assert_eq!(log.count("sqlx::query", "DELETE"), 3, "{}", log.text());
        assert_eq!(count(&db, "auth_session").await?, 1);
        assert_eq!(clear_expired(&db).await?, 0);
        Ok(())
    }

    async fn what_has_not_ended_stays_to_the_second(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        insert_many(&db, 3).await?;
        db.clock().advance(Duration::from_secs(59));
        assert_eq!(clear_expired(&db).await?, 0);
        db.clock().advance(Duration::from_secs(1));
        assert_eq!(clear_expired(&db).await?, 3);
        Ok(())
    }
}
