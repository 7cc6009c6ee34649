//! Writes: in a task of their own, which a caller that goes away cannot cancel half-way.

use std::time::Duration;

use crate::model::Value;

use super::conn::{Conn, Rows};
use super::{BoxFuture, Db, DbError, IntoParams, Row, Sql, Tx};

/// How often a transaction is started over when another one was in its way.
const CONFLICT_RETRIES: u32 = 3;

impl Db {
    /// Runs a statement that changes rows and gives their number.
    ///
    /// It runs to its end even when the caller goes away.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the engine refuses it or cannot be reached.
    pub async fn execute(
        &self,
        sql: impl Into<Sql>,
        params: impl IntoParams,
    ) -> Result<u64, DbError> {
        let (db, sql, values) = (self.clone(), sql.into(), params.into_params());
        detached(async move {
            let write = async |conn: Conn<'_>| conn.execute(&sql, values).await;
            db.write(&sql, write).await
        })
        .await
    }

    /// Runs a statement that changes rows and gives some of them.
    pub(super) async fn fetch_written(
        &self,
        sql: Sql,
        values: Vec<Value>,
        rows: Rows,
    ) -> Result<Vec<Row>, DbError> {
        let db = self.clone();
        detached(async move {
            let write = async |conn: Conn<'_>| conn.fetch(&sql, values, rows).await;
            db.write(&sql, write).await
        })
        .await
    }

    /// A write of its own: in its turn, on a living connection, and told to whom it concerns.
    async fn write<T>(
        &self,
        sql: &Sql,
        write: impl AsyncFnOnce(Conn<'_>) -> Result<T, DbError>,
    ) -> Result<T, DbError> {
        let _turn = self.writers.turn().await?;
        // Not tried again when the connection turns out to be dead: it may have been done. So ask first.
        let mut held = self.connections.acquire_alive().await?;
        let changes = self.changes.of(sql);
        let result = write(held.conn()).await;
        // Whatever the result: of a connection that broke nobody knows how far it got.
        self.changes.tell(&changes);
        let written = result?;
        if let Err(error) = self.changes.announce(held.conn(), &changes).await {
            tracing::warn!(%error, "a change that was written could not be announced");
        }
        held.keep();
        Ok(written)
    }

    /// Runs `work` in one transaction: committed on `Ok`, rolled back on `Err`.
    ///
    /// It runs to its end even when the caller goes away, so that a client that hangs up leaves no
    /// transaction open. When another transaction is in the way, it is started over a few times; that
    /// is why the closure has to be `Clone`.
    ///
    /// ```no_run
    /// # use auth_core::db::{Db, DbError};
    /// # async fn example(db: &Db, id: i64) -> Result<(), DbError> {
    /// db.transact(move |tx| Box::pin(async move {
    ///     tx.execute("DELETE FROM comment WHERE article_id = ?", (id,)).await?;
    ///     tx.execute("DELETE FROM article WHERE id = ?", (id,)).await?;
    ///     Ok::<_, DbError>(())
    /// })).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// What `work` returns, or [`DbError`] when the transaction could not be begun or committed.
    pub async fn transact<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'c> FnOnce(&'c mut Tx) -> BoxFuture<'c, Result<T, E>> + Clone + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let db = self.clone();
        detached(async move { db.run(work).await }).await
    }

    async fn run<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'c> FnOnce(&'c mut Tx) -> BoxFuture<'c, Result<T, E>> + Clone,
        E: From<DbError>,
    {
        let _turn = self.writers.turn().await?;
        let mut attempt = 0;
        loop {
            let mut tx = self.connections.begin(&self.changes).await?;
            let result = work.clone()(&mut tx).await;
            let conflicted = tx.is_conflicted();
            let (error, conflicted) = match result {
                Ok(value) => match tx.commit().await {
                    Ok(()) => return Ok(value),
                    Err(error) => (E::from(error), false),
                },
                Err(error) => {
                    tx.rollback().await;
                    (error, conflicted)
                }
            };
            if !conflicted || attempt == CONFLICT_RETRIES {
                return Err(error);
            }
            attempt += 1;
            tracing::debug!(attempt, "a transaction met another one and starts over");
            tokio::time::sleep(Duration::from_millis(5) * 2_u32.pow(attempt)).await;
        }
    }
}

/// Runs `work` as a task of its own, which goes on when the caller is dropped.
async fn detached<T, E>(work: impl Future<Output = Result<T, E>> + Send + 'static) -> Result<T, E>
where
    T: Send + 'static,
    E: From<DbError> + Send + 'static,
{
    match tokio::spawn(work).await {
        Ok(result) => result,
        Err(failed) => match failed.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            // The runtime is shutting down.
            Err(_) => Err(DbError::Unavailable(sqlx::Error::PoolClosed).into()),
        },
    }
}
