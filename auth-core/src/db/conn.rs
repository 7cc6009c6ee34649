//! One connection: where a statement and its values meet a driver.

use crate::model::Value;

use super::dialect::Engine;
use super::{DbError, Row, Sql};

/// A borrowed connection of any engine.
pub(super) enum Conn<'c> {
    #[cfg(feature = "sqlite")]
    Sqlite(&'c mut sqlx::SqliteConnection),
    #[cfg(feature = "postgres")]
    Postgres(&'c mut sqlx::PgConnection),
    #[cfg(feature = "mysql")]
    MySql(&'c mut sqlx::MySqlConnection),
}

/// How many rows of an answer are wanted.
#[derive(Debug, Clone, Copy)]
pub(super) enum Rows {
    All,
    First,
}

impl Conn<'_> {
    pub(super) const fn engine(&self) -> Engine {
        dispatch!(self, Self, _conn, driver => driver::ENGINE)
    }

    pub(super) async fn ping(self) -> Result<(), DbError> {
        use sqlx::Connection;
        dispatch!(self, Conn, conn, driver => conn.ping().await)?;
        Ok(())
    }

    pub(super) async fn execute(self, sql: &Sql, values: Vec<Value>) -> Result<u64, DbError> {
        let text = sql.for_engine(self.engine());
        Ok(dispatch!(self, Conn, conn, driver => {
            sqlx::query_with(text, driver::arguments(values)?).execute(conn).await?.rows_affected()
        }))
    }

    /// The rows of an answer: all of them, or no more than the first.
    pub(super) async fn fetch(
        self,
        sql: &Sql,
        values: Vec<Value>,
        rows: Rows,
    ) -> Result<Vec<Row>, DbError> {
        let text = sql.for_engine(self.engine());
        Ok(dispatch!(self, Conn, conn, driver => {
            let query = sqlx::query_with(text, driver::arguments(values)?);
            match rows {
                Rows::All => query.fetch_all(conn).await?.into_iter().map(Row::from).collect(),
                Rows::First => driver::first(query, conn).await?.into_iter().map(Row::from).collect(),
            }
        }))
    }

    /// Runs an `INSERT` whose key the database numbers, and gives the number.
    pub(super) async fn insert_numbered(
        self,
        sql: String,
        key: &str,
        values: Vec<Value>,
    ) -> Result<i64, DbError> {
        dispatch!(self, Conn, conn, driver => driver::insert_numbered(conn, sql, key, values).await)
    }
}
