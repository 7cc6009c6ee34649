//! MySQL and MariaDB.

use std::future::poll_fn;
use std::str::FromStr;
use std::time::Duration;

use sqlx::mysql::{
    MySqlArguments, MySqlConnectOptions, MySqlDatabaseError, MySqlPoolOptions, MySqlRow,
    MySqlSslMode,
};
use sqlx::query::Query;
use sqlx::{Arguments, AssertSqlSafe, Executor, MySql, MySqlConnection, MySqlPool, Row};

use crate::db::{Constraint, DbConfig, DbError, Engine, Sql};
use crate::model::{Kind, ReadProblem, Value};

pub(in crate::db) const ENGINE: Engine = Engine::MySql;

/// Text that is too long is refused, never cut, and a backslash in a string is a backslash.
const STRICT: &str = "SET SESSION sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,\
    ERROR_FOR_DIVISION_BY_ZERO,NO_BACKSLASH_ESCAPES')";

/// No gap locks, so that logins side by side do not deadlock; Django's default too.
const READ_COMMITTED: &str = "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED";

pub(in crate::db) async fn open(config: &DbConfig) -> Result<MySqlPool, DbError> {
    let options = MySqlConnectOptions::from_str(config.url())?.charset("utf8mb4");
    let options = if config.requires_tls(options.get_host()) {
        options.ssl_mode(MySqlSslMode::VerifyIdentity)
    } else {
        options
    };
    let timeout = config.statement_timeout;
    let pool = MySqlPoolOptions::new()
        .max_connections(config.max_connections)
        .acquire_timeout(config.acquire_timeout)
        .test_before_acquire(false)
        .after_connect(move |conn, _| {
            Box::pin(async move {
                conn.execute(STRICT).await?;
                conn.execute(READ_COMMITTED).await?;
                limit_statements(conn, timeout).await
            })
        });
    super::connect(config, pool, options.clone(), options).await
}

/// Limits how long a statement may take; zero lifts the limit. MariaDB counts seconds, for every
/// statement; MySQL milliseconds, for reads.
pub(in crate::db) async fn limit_statements(
    conn: &mut MySqlConnection,
    limit: Duration,
) -> Result<(), sqlx::Error> {
    let seconds = limit.as_secs_f64();
    let of_mariadb = AssertSqlSafe(format!("SET SESSION max_statement_time = {seconds}"));
    if conn.execute(of_mariadb).await.is_err() {
        let millis = limit.as_millis();
        let of_mysql = AssertSqlSafe(format!("SET SESSION max_execution_time = {millis}"));
        conn.execute(of_mysql).await?;
    }
    Ok(())
}

/// Waits until nobody else migrates this database. The server releases the lock with the connection.
///
/// sqlx's own lock asks to wait for ever with `-1`, which MariaDB takes for a mistake and locks nothing.
pub(in crate::db) async fn lock_migrations(
    conn: &mut MySqlConnection,
    limit: Duration,
) -> Result<(), DbError> {
    let row = sqlx::query("SELECT GET_LOCK(SHA1(CONCAT('migrations of ', DATABASE())), ?)")
        .bind(limit.as_secs())
        .fetch_one(conn)
        .await?;
    match row.try_get_unchecked::<Option<i64>, _>(0)? {
        Some(1) => Ok(()),
        None => Err(DbError::config("DATABASE_URL has to name a database")),
        _ => Err(DbError::Unavailable(sqlx::Error::PoolTimedOut)),
    }
}

pub(in crate::db) fn arguments(values: Vec<Value>) -> Result<MySqlArguments, DbError> {
    let mut arguments = MySqlArguments::default();
    for value in values {
        match value {
            Value::Null(_) => arguments.add(None::<i64>),
            Value::Bool(value) => arguments.add(value),
            Value::Int(value) => arguments.add(value),
            Value::Float(value) => arguments.add(value),
            Value::Text(value) => arguments.add(value),
            // Bytes, so that the comparison with a VARBINARY column has no collation at all.
            Value::Key(value) => arguments.add(value.into_bytes()),
            Value::Bytes(value) => arguments.add(value),
            Value::Uuid(value) => arguments.add(value),
            Value::Date(value) => arguments.add(value),
            Value::Time(value) => arguments.add(value),
            Value::DateTime(value) => arguments.add(value.naive_utc()),
            #[cfg(feature = "decimal")]
            Value::Decimal(value) => arguments.add(value),
            // Text, which a column of JSON reads, and which MariaDB knows as nothing else.
            Value::Json(value) => arguments.add(value.to_string()),
            Value::Invalid(kind) => Err(super::unwritable(kind)),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

/// The first row of an answer. The rest is read too: the connection would keep it, and the locks behind it.
pub(in crate::db) async fn first(
    query: Query<'_, MySql, MySqlArguments>,
    conn: &mut MySqlConnection,
) -> Result<Option<MySqlRow>, sqlx::Error> {
    let mut rows = query.fetch(conn);
    let mut first = None;
    while let Some(row) = poll_fn(|cx| rows.as_mut().poll_next(cx)).await {
        first = first.or(Some(row?));
    }
    Ok(first)
}

pub(in crate::db) async fn insert_numbered(
    conn: &mut MySqlConnection,
    sql: String,
    _key: &str,
    values: Vec<Value>,
) -> Result<i64, DbError> {
    let text = Sql::generated(sql).for_engine(ENGINE);
    let number = sqlx::query_with(text, arguments(values)?)
        .execute(conn)
        .await?
        .last_insert_id();
    i64::try_from(number).map_err(|error| sqlx::Error::Decode(error.into()).into())
}

super::decode_naive!(MySqlRow, |row: &MySqlRow, index: usize| {
    row.try_get_unchecked::<chrono::NaiveDateTime, _>(index)
});

/// `Duplicate entry 'VALUE' for key 'NAME'`: only the last quoted word, never the value.
pub(in crate::db) fn violated_constraint(error: &MySqlDatabaseError) -> Option<Constraint> {
    error.message().rsplit('\'').nth(1).map(Constraint::named)
}

/// Deadlock and lock wait timeout.
pub(in crate::db) fn is_conflict(error: &MySqlDatabaseError) -> bool {
    matches!(error.number(), 1213 | 1205)
}

pub(in crate::db) fn is_unavailable(error: &MySqlDatabaseError) -> bool {
    // Statement timeouts, too many connections, disk full, read-only server, out of memory.
    is_shutdown(error)
        || matches!(
            error.number(),
            1969 | 3024 | 1040 | 1203 | 1226 | 1021 | 1114 | 1290 | 1037 | 1041
        )
}

/// The server is going down, or has closed or killed the connection.
pub(in crate::db) fn is_shutdown(error: &MySqlDatabaseError) -> bool {
    matches!(
        error.number(),
        1053 | 1077 | 1079 | 1152 | 1184 | 1927 | 2006 | 2013
    )
}
