//! Removing sessions that have ended.

use std::time::Instant;

use crate::db::{Db, DbError, Sql};

/// How many sessions one statement removes at most: few enough for a login never to wait long behind it.
pub const PURGE_BATCH: i64 = 250;

/// The pause after a batch, in multiples of the time that it took. Others write in it: in this process in their turn, in another
/// one by polling at growing intervals, which has to meet a gap at one of the first tries.
const PAUSE: u32 = 4;

/// The inner query stands in brackets of its own because MySQL cannot limit a subquery directly.
const DELETE_BATCH: &str = "DELETE FROM \"auth_session\" WHERE \"id\" IN (SELECT \"id\" FROM \
    (SELECT \"id\" FROM \"auth_session\" WHERE \"expires_at\" <= ? ORDER BY \"expires_at\" LIMIT ?) AS batch)";

/// Removes the sessions that have ended, in batches of [`PURGE_BATCH`], and says how many.
///
/// # Errors
///
/// [`DbError`] when the database could not answer; what was removed until then stays removed.
pub async fn clear_expired(db: &Db) -> Result<u64, DbError> {
    let now = db.epoch();
    let mut removed = 0;
    loop {
        let began = Instant::now();
        let sql = Sql::from(DELETE_BATCH).touching_nothing();
        let batch = db.execute(sql, (now, PURGE_BATCH)).await?;
        removed += batch;
        if batch < PURGE_BATCH.unsigned_abs() {
            return Ok(removed);
        }
        tokio::time::sleep(began.elapsed() * PAUSE).await;
    }
}
