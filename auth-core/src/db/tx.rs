//! A transaction.

use crate::model::{Model, Value};

use super::change::{Change, Changes};
use super::conn::{Conn, Rows};
use super::held::{Held, Pooled};
use super::{DbError, FromRow, IntoParams, Row, Select, Sql};

/// A transaction, inside [`Db::transact`](super::Db::transact). It ends with the closure: committed
/// on `Ok`, rolled back on `Err`.
pub struct Tx {
    inner: Inner,
    /// Set once a statement met another transaction, after which this one can only start over.
    conflicted: bool,
    /// What it has changed so far that somebody watches, to be told after the commit.
    changed: Vec<Change>,
    changes: Changes,
}

/// A transaction that changes more rows than that tells of their tables.
const MANY: usize = 100;

enum Inner {
    #[cfg(feature = "sqlite")]
    Sqlite(sqlx::SqliteTransaction<'static>),
    #[cfg(feature = "postgres")]
    Postgres(sqlx::PgTransaction<'static>),
    #[cfg(feature = "mysql")]
    MySql(sqlx::MySqlTransaction<'static>),
}

impl Tx {
    pub(super) async fn begin(held: Held, changes: &Changes) -> Result<Self, DbError> {
        use sqlx::Transaction;
        let inner = match held.connection {
            // Immediate: a transaction that turns into a writer later would fail at once, whatever
            // the busy timeout, when another one has written meanwhile.
            #[cfg(feature = "sqlite")]
            Pooled::Sqlite(held) => {
                use sqlx::SqlSafeStr;
                Inner::Sqlite(
                    Transaction::begin(held, Some("BEGIN IMMEDIATE".into_sql_str())).await?,
                )
            }
            #[cfg(feature = "postgres")]
            Pooled::Postgres(held) => Inner::Postgres(Transaction::begin(held, None).await?),
            #[cfg(feature = "mysql")]
            Pooled::MySql(held) => Inner::MySql(Transaction::begin(held, None).await?),
        };
        Ok(Self {
            inner,
            conflicted: false,
            changed: Vec::new(),
            changes: changes.clone(),
        })
    }

    fn conn(&mut self) -> Conn<'_> {
        match &mut self.inner {
            #[cfg(feature = "sqlite")]
            Inner::Sqlite(tx) => Conn::Sqlite(tx),
            #[cfg(feature = "postgres")]
            Inner::Postgres(tx) => Conn::Postgres(tx),
            #[cfg(feature = "mysql")]
            Inner::MySql(tx) => Conn::MySql(tx),
        }
    }

    fn note<T>(&mut self, result: Result<T, DbError>) -> Result<T, DbError> {
        self.conflicted |= matches!(result, Err(DbError::Conflict(_)));
        result
    }

    /// Remembers what a statement changes, each row once.
    fn note_changes(&mut self, sql: &Sql) {
        for change in self.changes.of(sql) {
            if !self.changed.iter().any(|known| known.covers(&change)) {
                self.changed.push(change);
            }
        }
        if self.changed.len() > MANY {
            // To forget some rows too many costs less than to tell of each.
            let mut tables: Vec<_> = self.changed.drain(..).map(Change::of_table).collect();
            tables.sort();
            tables.dedup();
            self.changed = tables;
        }
    }

    pub(super) const fn is_conflicted(&self) -> bool {
        self.conflicted
    }

    pub(super) async fn commit(mut self) -> Result<(), DbError> {
        let told = std::mem::take(&mut self.changed);
        let changes = self.changes.clone();
        changes.announce(self.conn(), &told).await?;
        let result = dispatch!(self.inner, Inner, tx, driver => tx.commit().await);
        if result.is_err() {
            // Of a connection that broke nobody knows how far it got, or still gets.
            changes.doubt();
        }
        changes.tell(&told);
        Ok(result?)
    }

    /// Rolls back. A connection on which even that fails is not used again, so its error says no more.
    pub(super) async fn rollback(mut self) {
        if self.conn().engine().commits_by_itself() {
            self.changes.tell(&self.changed);
        }
        if let Err(error) = dispatch!(self.inner, Inner, tx, driver => tx.rollback().await) {
            tracing::debug!(%error, "rollback failed");
        }
    }

    async fn fetch(
        &mut self,
        sql: &Sql,
        values: Vec<Value>,
        rows: Rows,
    ) -> Result<Vec<Row>, DbError> {
        self.note_changes(sql);
        let result = self.conn().fetch(sql, values, rows).await;
        self.note(result)
    }

    /// Runs a statement and gives the number of rows that it touched.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the engine refuses it or cannot be reached.
    pub async fn execute(
        &mut self,
        sql: impl Into<Sql>,
        params: impl IntoParams,
    ) -> Result<u64, DbError> {
        let sql = sql.into();
        self.note_changes(&sql);
        let result = self.conn().execute(&sql, params.into_params()).await;
        self.note(result)
    }

    /// All rows of an answer.
    ///
    /// # Errors
    ///
    /// [`DbError`], also when a row is not what `T` expects.
    pub async fn fetch_all<T: FromRow>(
        &mut self,
        sql: impl Into<Sql>,
        params: impl IntoParams,
    ) -> Result<Vec<T>, DbError> {
        self.fetch(&sql.into(), params.into_params(), Rows::All)
            .await?
            .iter()
            .map(T::from_row)
            .collect()
    }

    /// The first row of an answer, if there is one.
    ///
    /// # Errors
    ///
    /// As [`fetch_all`](Self::fetch_all).
    pub async fn fetch_optional<T: FromRow>(
        &mut self,
        sql: impl Into<Sql>,
        params: impl IntoParams,
    ) -> Result<Option<T>, DbError> {
        self.fetch(&sql.into(), params.into_params(), Rows::First)
            .await?
            .first()
            .map(T::from_row)
            .transpose()
    }

    /// The first row of an answer, held until the end of the transaction, so that nobody else
    /// changes it between this read and the write that follows.
    ///
    /// # Errors
    ///
    /// As [`fetch_all`](Self::fetch_all).
    pub async fn fetch_for_update<T: FromRow>(
        &mut self,
        sql: impl Into<Sql>,
        params: impl IntoParams,
    ) -> Result<Option<T>, DbError> {
        let suffix = self.conn().engine().for_update();
        self.fetch_optional(sql.into().with_suffix(suffix), params)
            .await
    }

    /// The rows of one of our own `SELECT`s as models, whose columns it names, held until the end of the transaction.
    pub(crate) async fn fetch_models_for_update<M: Model>(
        &mut self,
        select: &Select,
        values: Vec<Value>,
    ) -> Result<Vec<M>, DbError> {
        let sql = select.sql.with_suffix(self.conn().engine().for_update());
        let rows = self.fetch(&sql, values, Rows::All).await?;
        rows.into_iter().map(|row| select.model(row)).collect()
    }

    pub(crate) async fn insert_numbered(
        &mut self,
        sql: String,
        key: &str,
        values: Vec<Value>,
    ) -> Result<i64, DbError> {
        let result = self.conn().insert_numbered(sql, key, values).await;
        self.note(result)
    }
}
