//! SQLite: an embedded file, one writer at a time.

mod witness;

use std::path::Path;
use std::str::FromStr;
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use sqlx::query::Query;
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteError, SqliteJournalMode, SqlitePoolOptions,
    SqliteRow, SqliteSynchronous,
};
use sqlx::{Arguments, Row, Sqlite, SqliteConnection, SqlitePool, TypeInfo, ValueRef};

use crate::db::date_time::{DATE_TIME, date_time};
use crate::db::writer::WRITER_TIMEOUT;
use crate::db::{Constraint, DbConfig, DbError, Engine, Sql};
use crate::model::{Kind, ReadProblem, Value};

pub(in crate::db) use witness::Witness;

pub(in crate::db) const ENGINE: Engine = Engine::Sqlite;

/// The pause before a file is tried again that another process is just making or closing.
const BUSY_PAUSE: Duration = Duration::from_millis(10);

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
    if config.create
        && let Some(file) = config.file()
    {
        make_private(Path::new(file));
    }
    let pool = SqlitePoolOptions::new()
        .max_connections(config.max_connections)
        .acquire_timeout(config.acquire_timeout)
        .test_before_acquire(false);
    // Of a locked file the pool tires before the engine does.
    let probe = options.clone().busy_timeout(Duration::ZERO);
    let deadline = Instant::now() + config.acquire_timeout;
    loop {
        match super::connect(config, pool.clone(), options.clone(), probe.clone()).await {
            // While another process makes the file, or closes it as the last one, the engine says so
            // at once, whatever the busy timeout.
            Err(error) if is_busy(&error) && Instant::now() < deadline => {
                tokio::time::sleep(BUSY_PAUSE).await;
            }
            result => return result,
        }
    }
}

fn is_busy(error: &DbError) -> bool {
    let DbError::Unavailable(sqlx::Error::Database(refused)) = error else {
        return false;
    };
    let error = refused.try_downcast_ref::<SqliteError>();
    error.is_some_and(|error| code(error) & 0xff == 5)
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

/// Makes a new file readable by its owner alone, as the key beside it; the engine gives its log the same mode. A file that is
/// there stays as it is, and whatever else hinders it is told by the engine in a moment.
fn make_private(path: &Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    drop(options.open(path));
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
            #[cfg(feature = "decimal")]
            Value::Decimal(value) => arguments.add(value.to_string()),
            Value::Json(value) => arguments.add(value.to_string()),
            Value::Invalid(kind) => Err(super::unwritable(kind)),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

/// The first row of an answer. The rest is not computed.
pub(in crate::db) async fn first(
    query: Query<'_, Sqlite, SqliteArguments>,
    conn: &mut SqliteConnection,
) -> Result<Option<SqliteRow>, sqlx::Error> {
    query.fetch_optional(conn).await
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

super::decode_naive!(SqliteRow, read_date_time);

/// Reads a date-time as packed rows have it too. sqlx would try a dozen formats on ours, for 30 times as long, and take an offset
/// for local time.
fn read_date_time(row: &SqliteRow, index: usize) -> Result<NaiveDateTime, sqlx::Error> {
    let read = match row.try_get_raw(index)?.type_info().name() {
        "TEXT" => date_time(row.try_get_unchecked(index)?),
        // For sqlx a number of days since 4714 BC; nobody here has written that.
        "REAL" => return Err(sqlx::Error::Decode("a date-time is no fraction".into())),
        _ => None,
    };
    read.map_or_else(|| row.try_get_unchecked(index), Ok)
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
