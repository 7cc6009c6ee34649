//! What differs between the engines when talking to them: options, binding, decoding, error codes.
//!
//! Each file has the same items: `ENGINE`, `open`, `arguments`, `first`, `insert_numbered`, an implementation
//! of [`Decode`] for its rows, and a set of error classes.

#[cfg(feature = "mysql")]
pub(super) mod mysql;
#[cfg(feature = "postgres")]
pub(super) mod postgres;
#[cfg(feature = "sqlite")]
pub(super) mod sqlite;

use sqlx::error::DatabaseError;
use sqlx::pool::PoolOptions;
use sqlx::{ConnectOptions, Connection, Database};

#[cfg(any(feature = "sqlite", feature = "mysql"))]
use crate::model::decimal;
use crate::model::{Kind, ReadProblem, Value};

use super::{Constraint, DbConfig, DbError};

#[cfg(feature = "postgres")]
pub(super) use postgres::Channel;
#[cfg(feature = "sqlite")]
pub(super) use sqlite::Witness;

/// No engine that is compiled in has channels.
#[cfg(not(feature = "postgres"))]
pub(super) enum Channel {}

#[cfg(not(feature = "postgres"))]
impl Channel {
    pub(super) fn next(&mut self) -> std::future::Ready<Result<Option<String>, DbError>> {
        match *self {}
    }
}

/// No engine that is compiled in needs one.
#[cfg(not(feature = "sqlite"))]
pub(super) enum Witness {}

#[cfg(not(feature = "sqlite"))]
impl Witness {
    pub(super) fn mark(&mut self) -> std::future::Ready<Result<String, DbError>> {
        match *self {}
    }

    pub(super) fn close(self) -> std::future::Ready<()> {
        match self {}
    }
}

/// The options of one connection to `DB`.
type Options<DB> = <<DB as Database>::Connection as Connection>::Options;

/// A row whose columns can be found and decoded without knowing the engine.
pub trait Decode {
    /// The place of the column called `name`.
    fn position(&self, name: &str) -> Option<usize>;

    /// The value at `index`, read as `kind`.
    ///
    /// # Errors
    ///
    /// [`ReadProblem`] when it is no such thing.
    fn decode(&self, index: usize, kind: Kind) -> Result<Value, ReadProblem>;
}

/// Opens a pool and its first connection. When the pool says only that it waited in vain, one try with
/// `probe` says why.
async fn connect<DB: Database>(
    config: &DbConfig,
    pool: PoolOptions<DB>,
    options: Options<DB>,
    probe: Options<DB>,
) -> Result<sqlx::Pool<DB>, DbError> {
    let error = match pool.connect_with(options).await {
        Ok(pool) => return Ok(pool),
        Err(sqlx::Error::PoolTimedOut) => {
            match tokio::time::timeout(config.acquire_timeout, probe.connect()).await {
                Ok(Err(reason)) => reason,
                Ok(Ok(_)) | Err(_) => sqlx::Error::PoolTimedOut,
            }
        }
        Err(error) => error,
    };
    Err(match DbError::from(error) {
        // A wrong password, or a database that does not exist: waiting does not help.
        DbError::Refused(sqlx::Error::Database(refused)) => {
            let message = refused.message();
            DbError::config(format!("cannot use {}: {message}", config.shown()))
        }
        other => other,
    })
}

/// Reads a decimal in digits.
#[cfg(any(feature = "sqlite", feature = "mysql"))]
fn decimal(text: &str) -> Result<Value, sqlx::Error> {
    decimal::value_of(text).ok_or_else(|| sqlx::Error::Decode("no decimal".into()))
}

/// Reads JSON as text.
fn json(text: &str) -> Result<Value, sqlx::Error> {
    serde_json::from_str(text)
        .map(Value::Json)
        .map_err(|error| sqlx::Error::Decode(error.into()))
}

/// The error for what could not be written as `kind`.
fn unwritable(kind: Kind) -> sqlx::error::BoxDynError {
    format!("a value that is no {}", kind.name()).into()
}

/// Writes [`Decode`] for the rows of an engine that has neither time zones nor narrow integers on
/// the wire, and whose own type checks are stricter than its columns. `$date_time` reads a date-time.
#[cfg(any(feature = "sqlite", feature = "mysql"))]
macro_rules! decode_naive {
    ($row:ty, $date_time:expr) => {
        impl $crate::db::driver::Decode for $row {
            fn position(&self, name: &str) -> Option<usize> {
                self.try_column(name).ok().map(sqlx::Column::ordinal)
            }

            fn decode(&self, index: usize, kind: Kind) -> Result<Value, ReadProblem> {
                use chrono::{NaiveDate, NaiveTime};
                let raw = self.try_get_raw(index).map_err(|_| ReadProblem::Missing)?;
                if sqlx::ValueRef::is_null(&raw) {
                    return Ok(Value::Null(kind));
                }
                let text = || self.try_get_unchecked::<String, _>(index);
                let number = || self.try_get_unchecked::<i64, _>(index);
                let decoded = match kind {
                    Kind::Bool => number().map(|value| Value::Bool(value != 0)),
                    Kind::SmallInt | Kind::Int | Kind::BigInt => number().map(Value::Int),
                    Kind::Float => self.try_get_unchecked(index).map(Value::Float),
                    Kind::Text => text().map(Value::Text),
                    Kind::Decimal => text().and_then(|text| $crate::db::driver::decimal(&text)),
                    Kind::Json => text().and_then(|text| $crate::db::driver::json(&text)),
                    Kind::Key => text().map(Value::Key),
                    Kind::Bytes => self.try_get_unchecked(index).map(Value::Bytes),
                    Kind::Uuid => self.try_get_unchecked(index).map(Value::Uuid),
                    Kind::Date => self
                        .try_get_unchecked::<NaiveDate, _>(index)
                        .map(Value::Date),
                    Kind::Time => self
                        .try_get_unchecked::<NaiveTime, _>(index)
                        .map(Value::Time),
                    Kind::DateTime => {
                        $date_time(self, index).map(|value| Value::DateTime(value.and_utc()))
                    }
                };
                decoded.map_err(|_| ReadProblem::Undecodable(kind))
            }
        }
    };
}
#[cfg(any(feature = "sqlite", feature = "mysql"))]
use decode_naive;

/// Asks the engines that are compiled in, of which the error belongs to one.
macro_rules! any_engine {
    ($function:ident($error:expr)) => {{
        #[cfg(feature = "sqlite")]
        if let Some(error) = $error.try_downcast_ref::<sqlx::sqlite::SqliteError>() {
            return sqlite::$function(error);
        }
        #[cfg(feature = "postgres")]
        if let Some(error) = $error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>() {
            return postgres::$function(error);
        }
        #[cfg(feature = "mysql")]
        if let Some(error) = $error.try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>() {
            return mysql::$function(error);
        }
        Default::default()
    }};
}

/// The uniqueness that a statement violated.
pub(super) fn violated_constraint(error: &dyn DatabaseError) -> Option<Constraint> {
    if !error.is_unique_violation() {
        return None;
    }
    any_engine!(violated_constraint(error))
}

/// Whether another transaction was in the way, so that starting over may help.
pub(super) fn is_conflict(error: &dyn DatabaseError) -> bool {
    any_engine!(is_conflict(error))
}

/// Whether the engine cannot serve anybody now.
pub(super) fn is_unavailable(error: &dyn DatabaseError) -> bool {
    any_engine!(is_unavailable(error))
}

fn is_shutdown(error: &dyn DatabaseError) -> bool {
    any_engine!(is_shutdown(error))
}

/// Whether the connection is gone.
pub(super) fn is_disconnect(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::BeginFailed => true,
        sqlx::Error::Database(refused) => is_shutdown(refused.as_ref()),
        _ => false,
    }
}
