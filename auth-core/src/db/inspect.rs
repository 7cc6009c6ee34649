//! What is in a database: tables, columns, applied migrations.

use crate::model::Value;

use super::conn::Rows;
use super::{Db, DbError, Engine, FromRow, Row, Sql};

/// sqlx's own table of applied migrations, so that `sqlx migrate` agrees with us.
pub(super) const APPLIED_TABLE: &str = "_sqlx_migrations";

/// A migration that the database has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedMigration {
    /// The number.
    pub version: i64,
    /// SHA-384 of the text that was applied.
    pub checksum: Vec<u8>,
}

/// Whatever can be asked: the pool, or the connection that holds the migration lock.
pub(super) trait Ask: Send {
    fn engine(&self) -> Engine;

    fn ask(
        &mut self,
        sql: Sql,
        values: Vec<Value>,
    ) -> impl Future<Output = Result<Vec<Row>, DbError>> + Send;
}

impl Ask for &Db {
    fn engine(&self) -> Engine {
        Db::engine(self)
    }

    async fn ask(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, DbError> {
        self.read(&sql, values, Rows::All).await
    }
}

async fn table_names(db: &mut impl Ask) -> Result<Vec<String>, DbError> {
    let sql = db.engine().dialect().list_tables();
    names(&db.ask(sql.into(), Vec::new()).await?)
}

fn names(rows: &[Row]) -> Result<Vec<String>, DbError> {
    let name = |row: &Row| <(String,)>::from_row(row).map(|(name,)| name);
    rows.iter().map(name).collect()
}

/// The migrations that the database has, oldest first; without one that is just being applied, or
/// has failed, on an engine that creates tables outside of transactions.
pub(super) async fn applied(db: &mut impl Ask) -> Result<Vec<AppliedMigration>, DbError> {
    if !table_names(db)
        .await?
        .iter()
        .any(|name| name == APPLIED_TABLE)
    {
        return Ok(Vec::new());
    }
    let sql = Sql::generated(format!(
        "SELECT version, checksum FROM {APPLIED_TABLE} WHERE success = TRUE ORDER BY version"
    ));
    let migration = |row: &Row| {
        <(i64, Vec<u8>)>::from_row(row)
            .map(|(version, checksum)| AppliedMigration { version, checksum })
    };
    db.ask(sql, Vec::new())
        .await?
        .iter()
        .map(migration)
        .collect()
}

/// Whether nothing has ever been put into the database.
pub(super) async fn is_untouched(db: &mut impl Ask) -> Result<bool, DbError> {
    let no_tables = table_names(db)
        .await?
        .iter()
        .all(|name| name == APPLIED_TABLE);
    Ok(no_tables && applied(db).await?.is_empty())
}

impl Db {
    /// The names of the tables, without those of the engine itself.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn table_names(&self) -> Result<Vec<String>, DbError> {
        table_names(&mut &*self).await
    }

    /// The names of the columns of `table`; none when there is no such table.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn column_names(&self, table: &str) -> Result<Vec<String>, DbError> {
        let sql = self.engine().dialect().list_columns();
        names(
            &(&mut &*self)
                .ask(sql.into(), vec![Value::Text(table.to_owned())])
                .await?,
        )
    }

    /// The migrations that the database has, oldest first; without one that is just being applied,
    /// or has failed, on an engine that creates tables outside of transactions.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn applied_migrations(&self) -> Result<Vec<AppliedMigration>, DbError> {
        applied(&mut &*self).await
    }
}
