//! SQLite: an embedded file, one writer at a time.

use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteError, SqliteJournalMode, SqlitePoolOptions,
    SqliteRow, SqliteSynchronous,
};
use sqlx::{Arguments, Column, Row, SqliteConnection, SqlitePool, ValueRef};

use super::Decode;
use crate::db::writer::WRITER_TIMEOUT;
use crate::db::{Constraint, DbConfig, DbError, Engine, Sql};
use crate::model::{Kind, ReadProblem, Value};

pub(in crate::db) const ENGINE: Engine = Engine::Sqlite;

/// Date-times are text that sorts as time and that Django reads too.
const DATE_TIME: &str = "%Y-%m-%d %H:%M:%S%.6f";

pub(in crate::db) async fn open(config: &DbConfig) -> Result<SqlitePool, DbError> {
    if let Some(file) = config.file() {
        check_file(file, config.create)?;
    }
    let options = SqliteConnectOptions::from_str(config.url())?
        .create_if_missing(config.create)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        // A committed login survives a power cut.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(WRITER_TIMEOUT);
    let pool = SqlitePoolOptions::new()
        .max_connections(config.max_connections)
        .acquire_timeout(config.acquire_timeout)
        .test_before_acquire(false);
    // Of a locked file the pool tires before the engine does.
    let probe = options.clone().busy_timeout(Duration::ZERO);
    super::connect(config, pool, options, probe).await
}

fn check_file(file: &str, create: bool) -> Result<(), DbError> {
    let path = Path::new(file);
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder
        && !folder.is_dir()
    {
        return Err(DbError::config(format!(
            "cannot open {file}: the folder {} does not exist",
            folder.display()
        )));
    }
    if file.is_empty() || path.is_dir() {
        return Err(DbError::config(format!(
            "cannot open {}: it is a folder, not a file",
            if file.is_empty() { "." } else { file }
        )));
    }
    if !create && !path.exists() {
        return Err(DbError::config(format!(
            "the database file {file} does not exist: `migrate` creates it"
        )));
    }
    Ok(())
}

pub(in crate::db) fn arguments(values: Vec<Value>) -> Result<SqliteArguments, DbError> {
    let mut arguments = SqliteArguments::default();
    for value in values {
        match value {
            Value::Null(_) => arguments.add(None::<i64>),
            Value::Bool(value) => arguments.add(value),
            Value::Int(value) => arguments.add(value),
            Value::Float(value) => arguments.add(value),
            Value::Text(value) | Value::Key(value) => arguments.add(value),
            Value::Bytes(value) => arguments.add(value),
            Value::Uuid(value) => arguments.add(value),
            Value::Date(value) => arguments.add(value),
            Value::Time(value) => arguments.add(value),
            Value::DateTime(value) => {
                arguments.add(value.naive_utc().format(DATE_TIME).to_string())
            }
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

pub(in crate::db) async fn insert_numbered(
    conn: &mut SqliteConnection,
    sql: String,
    _key: &str,
    values: Vec<Value>,
) -> Result<i64, DbError> {
    let text = Sql::generated(sql).for_engine(ENGINE);
    Ok(sqlx::query_with(text, arguments(values)?)
        .execute(conn)
        .await?
        .last_insert_rowid())
}

impl Decode for SqliteRow {
    fn position(&self, name: &str) -> Option<usize> {
        self.try_column(name).ok().map(Column::ordinal)
    }

    fn decode(&self, index: usize, kind: Kind) -> Result<Value, ReadProblem> {
        if self
            .try_get_raw(index)
            .map_err(|_| ReadProblem::Missing)?
            .is_null()
        {
            return Ok(Value::Null(kind));
        }
        let text = || self.try_get_unchecked::<String, _>(index);
        let decoded = match kind {
            Kind::Bool => self
                .try_get_unchecked::<i64, _>(index)
                .map(|value| Value::Bool(value != 0)),
            Kind::SmallInt | Kind::Int | Kind::BigInt => {
                self.try_get_unchecked(index).map(Value::Int)
            }
            Kind::Float => self.try_get_unchecked(index).map(Value::Float),
            Kind::Text => text().map(Value::Text),
            Kind::Key => text().map(Value::Key),
            Kind::Bytes => self.try_get_unchecked(index).map(Value::Bytes),
            Kind::Uuid => self.try_get_unchecked(index).map(Value::Uuid),
            Kind::Date => self
                .try_get_unchecked::<NaiveDate, _>(index)
                .map(Value::Date),
            Kind::Time => self
                .try_get_unchecked::<NaiveTime, _>(index)
                .map(Value::Time),
            Kind::DateTime => self
                .try_get_unchecked::<NaiveDateTime, _>(index)
                .map(|value| Value::DateTime(value.and_utc())),
        };
        decoded.map_err(|_| ReadProblem::Undecodable(kind))
    }
}

/// `UNIQUE constraint failed: table.column, table.other`.
pub(in crate::db) fn violated_constraint(error: &SqliteError) -> Option<Constraint> {
    use sqlx::error::DatabaseError;
    error
        .message()
        .split_once("failed: ")
        .map(|(_, columns)| Constraint::named(columns))
}

/// Immediate transactions meet others only at their start, where the busy timeout has waited.
pub(in crate::db) fn is_conflict(_error: &SqliteError) -> bool {
    false
}

pub(in crate::db) fn is_unavailable(error: &SqliteError) -> bool {
    // Busy, locked, read-only, I/O error, corrupt, full, cannot open, not a database: the primary
    // code is in the low byte of the extended one.
    matches!(code(error) & 0xff, 5 | 6 | 8 | 10 | 11 | 13 | 14 | 26)
}

pub(in crate::db) fn is_shutdown(_error: &SqliteError) -> bool {
    false
}

fn code(error: &SqliteError) -> i64 {
    use sqlx::error::DatabaseError;
    error
        .code()
        .and_then(|code| code.parse().ok())
        .unwrap_or_default()
}
