//! The handle on the database that everything else is given.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, SubsecRound, Utc};

use crate::event::Events;
use crate::model::{Model, Value};
use crate::password::Hasher;
use crate::services::Services;

use super::conn::Rows;
use super::row::row_by_place;
use super::writer::WriterQueue;
use super::{BoxFuture, DbConfig, DbError, Engine, FromRow, IntoParams, Pool, Row, Sql, Tx};

/// How often a transaction is started over when another one was in its way.
const CONFLICT_RETRIES: u32 = 3;

/// The database, with the services that its writes need (clock, hasher, events). Cheap to clone.
///
/// Statements are written once for all databases: `?` for each value, `"…"` around names that need
/// quoting, standard strings in `'…'`.
///
/// ```no_run
/// # async fn example() -> Result<(), auth_core::db::DbError> {
/// use auth_core::db::Db;
///
/// let db = Db::connect("sqlite:articles.db").await?;
/// let titles: Vec<(String,)> = db.fetch_all("SELECT title FROM article WHERE author_id = ?", (7_i64,)).await?;
/// # Ok(()) }
/// ```
///
/// A read that meets a dead connection is tried once more on a living one. Writes go through
/// [`transact`](Self::transact) or [`execute`](Self::execute), which a caller that goes away cannot
/// cancel half-way.
#[derive(Debug, Clone)]
pub struct Db {
    pool: Pool,
    writers: WriterQueue,
    services: Arc<Services>,
}

impl<P: Into<Pool>> From<P> for Db {
    fn from(pool: P) -> Self {
        let pool = pool.into();
        let writers = WriterQueue::for_engine(pool.engine());
        Self {
            pool,
            writers,
            services: Arc::default(),
        }
    }
}

impl Db {
    /// Connects to `sqlite:FILE`, `postgres://…` or `mysql://…` with the defaults of [`DbConfig`].
    ///
    /// # Errors
    ///
    /// [`DbError::Config`] when the address cannot work, [`DbError::Unavailable`] when nothing answers.
    pub async fn connect(url: &str) -> Result<Self, DbError> {
        Self::open(&DbConfig::new(url)).await
    }

    /// Connects as `config` says.
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn open(config: &DbConfig) -> Result<Self, DbError> {
        Pool::open(config).await.map(Self::from)
    }

    /// Gives it another clock, hasher or event registry.
    pub fn with_services(mut self, services: Services) -> Self {
        self.services = Arc::new(services);
        self
    }

    /// The pool, for the application's own sqlx code.
    pub const fn pool(&self) -> &Pool {
        &self.pool
    }

    /// Which engine this is.
    pub const fn engine(&self) -> Engine {
        self.pool.engine()
    }

    /// The time, by the injected clock, to the microsecond: what every database can store.
    pub fn now(&self) -> DateTime<Utc> {
        self.services.clock().now().trunc_subsecs(6)
    }

    /// The time in whole seconds since 1970.
    pub fn epoch(&self) -> i64 {
        self.now().timestamp()
    }

    /// The pool of hashing threads.
    pub fn hasher(&self) -> &Hasher {
        self.services.hasher()
    }

    /// Where events are told.
    pub fn events(&self) -> &Events {
        self.services.events()
    }

    /// How long a caller waits for a connection before the database counts as unavailable.
    pub fn acquire_timeout(&self) -> Duration {
        self.pool.acquire_timeout()
    }

    /// Waits for running statements and closes all connections.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// All rows of an answer.
    ///
    /// # Errors
    ///
    /// [`DbError`], also when a row is not what `T` expects.
    pub async fn fetch_all<T: FromRow>(
        &self,
        sql: impl Into<Sql>,
        params: impl IntoParams,
    ) -> Result<Vec<T>, DbError> {
        self.read(&sql.into(), params.into_params(), Rows::All)
            .await?
            .iter()
            .map(T::from_row)
            .collect()
    }

    /// The first row of an answer.
    ///
    /// # Errors
    ///
    /// As [`fetch_all`](Self::fetch_all); [`DbError::Refused`] when there is none.
    pub async fn fetch_one<T: FromRow>(
        &self,
        sql: impl Into<Sql>,
        params: impl IntoParams,
    ) -> Result<T, DbError> {
        let row = self.fetch_optional(sql, params).await?;
        row.ok_or(DbError::Refused(sqlx::Error::RowNotFound))
    }

    /// The first row of an answer, if there is one.
    ///
    /// # Errors
    ///
    /// As [`fetch_all`](Self::fetch_all).
    pub async fn fetch_optional<T: FromRow>(
        &self,
        sql: impl Into<Sql>,
        params: impl IntoParams,
    ) -> Result<Option<T>, DbError> {
        self.fetch_row(sql.into(), params.into_params())
            .await?
            .as_ref()
            .map(T::from_row)
            .transpose()
    }

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
            let _turn = db.writers.turn().await?;
            // Not tried again when the connection turns out to be dead: it may have been done. So ask first.
            let mut held = db.pool.acquire_alive().await?;
            held.conn().execute(&sql, values).await
        })
        .await
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
            let mut tx = self.pool.begin().await?;
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

    /// The row of one of our own `SELECT`s, whose columns stand in the model's order.
    pub(crate) async fn fetch_model<M: Model>(
        &self,
        sql: Sql,
        values: Vec<Value>,
    ) -> Result<Option<M>, DbError> {
        let row = self.fetch_row(sql, values).await?;
        row.map(|row| Ok(M::read(&mut row_by_place(&row, 0))?))
            .transpose()
    }

    pub(crate) async fn fetch_row(
        &self,
        sql: Sql,
        values: Vec<Value>,
    ) -> Result<Option<Row>, DbError> {
        Ok(self.read(&sql, values, Rows::First).await?.pop())
    }

    /// Runs a read, on another connection if the first turns out to be dead.
    async fn read(&self, sql: &Sql, values: Vec<Value>, rows: Rows) -> Result<Vec<Row>, DbError> {
        let mut held = self.pool.acquire().await?;
        match held.conn().fetch(sql, values.clone(), rows).await {
            Err(error) if error.is_disconnect() => {
                tracing::debug!(%error, "a connection was dead; trying another one");
                held.discard();
                self.pool
                    .acquire_alive()
                    .await?
                    .conn()
                    .fetch(sql, values, rows)
                    .await
            }
            result => result,
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
