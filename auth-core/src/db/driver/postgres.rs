//! PostgreSQL.

mod channel;

use std::str::FromStr;

use sqlx::postgres::{
    PgArguments, PgConnectOptions, PgDatabaseError, PgPoolOptions, PgRow, PgSslMode,
};
use sqlx::query::Query;
use sqlx::{Arguments, Column, PgConnection, PgPool, Postgres, Row, TypeInfo, ValueRef};

use super::Decode;
use crate::db::{Constraint, DbConfig, DbError, Engine, Sql};
use crate::model::{Kind, ReadProblem, Value};

pub(in crate::db) use channel::Channel;

pub(in crate::db) const ENGINE: Engine = Engine::Postgres;

pub(in crate::db) async fn open(config: &DbConfig) -> Result<PgPool, DbError> {
    let timeout = config.statement_timeout.as_millis().to_string();
    let options = PgConnectOptions::from_str(config.url())?.options([
        ("statement_timeout", timeout.as_str()),
        // A transaction that was left open must not hold its locks for ever.
        ("idle_in_transaction_session_timeout", "30000"),
    ]);
    let options = if config.requires_tls(options.get_host()) {
        options.ssl_mode(PgSslMode::VerifyFull)
    } else {
        options
    };
    let pool = PgPoolOptions::new()
        .max_connections(config.max_connections)
        .acquire_timeout(config.acquire_timeout)
        .test_before_acquire(false);
    super::connect(config, pool, options.clone(), options).await
}

pub(in crate::db) fn arguments(values: Vec<Value>) -> Result<PgArguments, DbError> {
    let mut arguments = PgArguments::default();
    for value in values {
        match value {
            Value::Null(kind) => add_null(&mut arguments, kind),
            Value::Bool(value) => arguments.add(value),
            Value::Int(value) => arguments.add(value),
            Value::Float(value) => arguments.add(value),
            Value::Text(value) | Value::Key(value) => arguments.add(value),
            Value::Bytes(value) => arguments.add(value),
            Value::Uuid(value) => arguments.add(value),
            Value::Date(value) => arguments.add(value),
            Value::Time(value) => arguments.add(value),
            Value::DateTime(value) => arguments.add(value),
            #[cfg(feature = "decimal")]
            Value::Decimal(value) => arguments.add(value),
            Value::Json(value) => arguments.add(value),
            Value::Invalid(kind) => Err(super::unwritable(kind)),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

/// The server wants to know the type of a null.
fn add_null(arguments: &mut PgArguments, kind: Kind) -> Result<(), sqlx::error::BoxDynError> {
    match kind {
        Kind::Bool => arguments.add(None::<bool>),
        Kind::SmallInt | Kind::Int | Kind::BigInt => arguments.add(None::<i64>),
        Kind::Float => arguments.add(None::<f64>),
        Kind::Text | Kind::Key => arguments.add(None::<String>),
        Kind::Bytes => arguments.add(None::<Vec<u8>>),
        Kind::Uuid => arguments.add(None::<uuid::Uuid>),
        Kind::Date => arguments.add(None::<chrono::NaiveDate>),
        Kind::Time => arguments.add(None::<chrono::NaiveTime>),
        Kind::DateTime => arguments.add(None::<chrono::DateTime<chrono::Utc>>),
        #[cfg(feature = "decimal")]
        Kind::Decimal => arguments.add(None::<crate::model::Decimal>),
        #[cfg(not(feature = "decimal"))]
        Kind::Decimal => arguments.add(None::<i64>),
        Kind::Json => arguments.add(None::<serde_json::Value>),
    }
}

/// The first row of an answer. The driver reads the rest.
pub(in crate::db) async fn first(
    query: Query<'_, Postgres, PgArguments>,
    conn: &mut PgConnection,
) -> Result<Option<PgRow>, sqlx::Error> {
    query.fetch_optional(conn).await
}

pub(in crate::db) async fn insert_numbered(
    conn: &mut PgConnection,
    sql: String,
    key: &str,
    values: Vec<Value>,
) -> Result<i64, DbError> {
    let text = Sql::generated(format!("{sql} RETURNING \"{key}\"")).for_engine(ENGINE);
    let row = sqlx::query_with(text, arguments(values)?)
        .fetch_one(conn)
        .await?;
    i64_at(&row, 0).map_err(DbError::from)
}

impl Decode for PgRow {
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
            Kind::Bool => self.try_get(index).map(Value::Bool),
            Kind::SmallInt | Kind::Int | Kind::BigInt => i64_at(self, index).map(Value::Int),
            Kind::Float => f64_at(self, index).map(Value::Float),
            Kind::Text => text().map(Value::Text),
            Kind::Key => text().map(Value::Key),
            Kind::Bytes => self.try_get(index).map(Value::Bytes),
            Kind::Uuid => self.try_get(index).map(Value::Uuid),
            Kind::Date => self.try_get(index).map(Value::Date),
            Kind::Time => self.try_get(index).map(Value::Time),
            Kind::DateTime => self.try_get(index).map(Value::DateTime),
            Kind::Decimal => decimal_at(self, index),
            Kind::Json => json_at(self, index),
        };
        decoded.map_err(|_| ReadProblem::Undecodable(kind))
    }
}

/// An integer of any width: the application's own tables may have narrower columns.
fn i64_at(row: &PgRow, index: usize) -> Result<i64, sqlx::Error> {
    match row.try_get_raw(index)?.type_info().name() {
        "INT2" => row.try_get::<i16, _>(index).map(i64::from),
        "INT4" => row.try_get::<i32, _>(index).map(i64::from),
        _ => row.try_get(index),
    }
}

fn f64_at(row: &PgRow, index: usize) -> Result<f64, sqlx::Error> {
    match row.try_get_raw(index)?.type_info().name() {
        "FLOAT4" => row.try_get::<f32, _>(index).map(f64::from),
        _ => row.try_get(index),
    }
}

fn decimal_at(row: &PgRow, index: usize) -> Result<Value, sqlx::Error> {
    #[cfg(feature = "decimal")]
    {
        row.try_get(index).map(Value::Decimal)
    }
    #[cfg(not(feature = "decimal"))]
    {
        let _ = (row, index);
        Err(sqlx::Error::Decode("built without decimals".into()))
    }
}

/// JSON of any kind: the application's own tables may keep it as text.
fn json_at(row: &PgRow, index: usize) -> Result<Value, sqlx::Error> {
    match row.try_get_raw(index)?.type_info().name() {
        "JSON" | "JSONB" => row.try_get(index).map(Value::Json),
        _ => super::json(&row.try_get_unchecked::<String, _>(index)?),
    }
}

pub(in crate::db) fn violated_constraint(error: &PgDatabaseError) -> Option<Constraint> {
    error.constraint().map(Constraint::named)
}

/// Serialization failure and deadlock.
pub(in crate::db) fn is_conflict(error: &PgDatabaseError) -> bool {
    matches!(error.code(), "40001" | "40P01")
}

pub(in crate::db) fn is_unavailable(error: &PgDatabaseError) -> bool {
    // Statement and lock timeout, too many connections, out of disk or memory, read-only standby.
    is_shutdown(error)
        || matches!(error.code(), "57014" | "55P03" | "25006")
        || error.code().starts_with("53")
}

/// The server is going down, starting up, or has closed the connection.
pub(in crate::db) fn is_shutdown(error: &PgDatabaseError) -> bool {
    matches!(
        error.code(),
        "57P01" | "57P02" | "57P03" | "57P05" | "25P03"
    ) || error.code().starts_with("08")
}
