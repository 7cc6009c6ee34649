//! The handle on the database that everything else is given.

use std::any::TypeId;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use chrono::{DateTime, SubsecRound, Utc};

use crate::event::Events;
use crate::model::{Column, Model, ReadError, Value, crud};
use crate::password::Hasher;
use crate::services::Services;

use super::change::{Changes, Quiet};
use super::conn::Rows;
use super::connections::Connections;
use super::writer::WriterQueue;
use super::{DbConfig, DbError, Engine, FromRow, IntoParams, Places, Pool, Row, Select, Sql};

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
    pub(super) connections: Connections,
    pub(super) writers: WriterQueue,
    pub(super) changes: Changes,
    quiet: Arc<Quiet>,
    services: Arc<Services>,
    selects: Selects,
}

/// The `SELECT`s of models by one of their columns: written and translated once.
type Selects = Arc<RwLock<HashMap<(TypeId, &'static str), Select>>>;

impl<P: Into<Pool>> From<P> for Db {
    fn from(pool: P) -> Self {
        Self::new(pool.into().into())
    }
}

impl Db {
    fn new(connections: Connections) -> Self {
        Self {
            writers: WriterQueue::for_engine(connections.pool.engine()),
            connections,
            changes: Changes::default(),
            quiet: Arc::default(),
            services: Arc::default(),
            selects: Arc::default(),
        }
    }

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
        Connections::open(config).await.map(Self::new)
    }

    /// Gives it another clock, hasher or event registry.
    pub fn with_services(mut self, services: Services) -> Self {
        self.services = Arc::new(services);
        // What is known is told in the time of the clock.
        self.quiet = Arc::default();
        self
    }

    /// The pool, for the application's own sqlx code.
    pub const fn pool(&self) -> &Pool {
        &self.connections.pool
    }

    /// Who is told of what is written through this handle and its clones.
    pub(crate) const fn changes(&self) -> &Changes {
        &self.changes
    }

    /// Whether nobody has written.
    pub(crate) fn quiet(&self) -> &Quiet {
        &self.quiet
    }

    /// Which engine this is.
    pub const fn engine(&self) -> Engine {
        self.connections.pool.engine()
    }

    /// The time, by the injected clock, to the microsecond: what every database can store.
    pub fn now(&self) -> DateTime<Utc> {
        self.services.clock().now().trunc_subsecs(6)
    }

    /// The time in whole seconds since 1970.
    pub fn epoch(&self) -> i64 {
        self.now().timestamp()
    }

    /// The time since some moment, which never steps back.
    pub(crate) fn uptime(&self) -> Duration {
        self.services.clock().uptime()
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
        self.connections.pool.acquire_timeout()
    }

    /// Waits for running statements and closes all connections.
    pub async fn close(&self) {
        self.quiet.close().await;
        self.connections.close().await;
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
        self.read(&sql.into(), params.into_params(), Rows::First)
            .await?
            .first()
            .map(T::from_row)
            .transpose()
    }

    /// What `expression` comes to, as a value of `column`.
    pub(crate) async fn compute(
        &self,
        expression: &str,
        column: &Column,
    ) -> Result<Value, DbError> {
        let sql = Sql::trusted(format!("SELECT {expression}"));
        let rows = self.read(&sql, Vec::new(), Rows::First).await?;
        let row = rows
            .first()
            .ok_or(DbError::Refused(sqlx::Error::RowNotFound))?;
        let computed = row.decode(0, column.kind);
        Ok(computed.map_err(|problem| ReadError {
            column: column.name.to_owned(),
            problem,
        })?)
    }

    /// The `SELECT` of the rows of `M` by `column`.
    pub(crate) fn select_by<M: Model>(&self, column: &'static str) -> Select {
        let key = (TypeId::of::<M>(), column);
        let kept = self.selects.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(select) = kept.get(&key) {
            return select.clone();
        }
        drop(kept);
        let select = crud::select_by::<M>(self.engine(), column).prepare(self.engine());
        let mut kept = self.selects.write().unwrap_or_else(PoisonError::into_inner);
        kept.entry(key).or_insert(select).clone()
    }

    /// The row of one of our own `SELECT`s as a model, whose columns it names.
    pub(crate) async fn fetch_model<M: Model>(
        &self,
        select: &Select,
        values: Vec<Value>,
    ) -> Result<Option<M>, DbError> {
        let row = self.fetch_places(select, values).await?;
        row.map(|mut row| Ok(M::read(&mut row, None)?)).transpose()
    }

    /// The rows of one of our own `SELECT`s as models, whose columns it names.
    pub(crate) async fn fetch_models<M: Model>(
        &self,
        select: &Select,
        values: Vec<Value>,
    ) -> Result<Vec<M>, DbError> {
        let rows = self.read(&select.sql, values, Rows::All).await?;
        rows.into_iter().map(|row| select.model(row)).collect()
    }

    /// The values of the row of one of our own `SELECT`s.
    pub(crate) async fn fetch_places(
        &self,
        select: &Select,
        values: Vec<Value>,
    ) -> Result<Option<Places>, DbError> {
        let row = self.read(&select.sql, values, Rows::First).await?.pop();
        row.map(|row| select.places(row)).transpose()
    }

    /// Runs a read, on another connection if the first turns out to be dead.
    pub(super) async fn read(
        &self,
        sql: &Sql,
        values: Vec<Value>,
        rows: Rows,
    ) -> Result<Vec<Row>, DbError> {
        if !sql.is_read() {
            // `UPDATE … RETURNING`: a write, of which the rows are wanted.
            // Boxed, like all that few reads need: else each of them carried it.
            return Box::pin(self.fetch_written(sql.clone(), values, rows)).await;
        }
        let mut held = self.connections.acquire().await?;
        match held.conn().fetch(sql, values.clone(), rows).await {
            Ok(rows) => {
                held.keep();
                Ok(rows)
            }
            Err(error) if error.is_disconnect() => {
                tracing::debug!(%error, "a connection was dead; trying another one");
                held.discard();
                let mut held = Box::pin(self.connections.acquire_alive()).await?;
                Box::pin(held.conn().fetch(sql, values, rows)).await
            }
            Err(error) => Err(error),
        }
    }
}
