//! One row of an answer.

use crate::model::{AbstractModel, Column, Field, Kind, ReadError, ReadProblem, Source, Value};

use super::DbError;
use super::driver::Decode;

/// One row of an answer, of any engine.
pub struct Row(Inner);

enum Inner {
    #[cfg(feature = "sqlite")]
    Sqlite(sqlx::sqlite::SqliteRow),
    #[cfg(feature = "postgres")]
    Postgres(sqlx::postgres::PgRow),
    #[cfg(feature = "mysql")]
    MySql(sqlx::mysql::MySqlRow),
}

impl Row {
    /// The value of the column called `name`.
    ///
    /// # Errors
    ///
    /// [`DbError::Read`] when there is no such column, or it holds something else.
    pub fn get<F: Field>(&self, name: &str) -> Result<F, DbError> {
        let value = ByName(self).read(name, F::KIND)?;
        Ok(F::from_value(value).map_err(|mismatch| ReadError {
            column: name.to_owned(),
            problem: mismatch.into(),
        })?)
    }

    /// The value of the column at `index`, from 0.
    ///
    /// # Errors
    ///
    /// As [`get`](Self::get).
    pub fn at<F: Field>(&self, index: usize) -> Result<F, DbError> {
        let named = |problem| ReadError {
            column: format!("#{index}"),
            problem,
        };
        let value = self.decode(index, F::KIND).map_err(named)?;
        Ok(F::from_value(value).map_err(|mismatch| named(mismatch.into()))?)
    }

    pub(super) fn decode(&self, index: usize, kind: Kind) -> Result<Value, ReadProblem> {
        dispatch!(&self.0, Inner, row, driver => row.decode(index, kind))
    }

    fn position(&self, name: &str) -> Option<usize> {
        dispatch!(&self.0, Inner, row, driver => row.position(name))
    }
}

/// Reads columns by name: rows of the application's own SQL.
pub(super) struct ByName<'r, R = Row>(pub(super) &'r R);

impl<R: Decode> ByName<'_, R> {
    fn read(&self, name: &str, kind: Kind) -> Result<Value, ReadError> {
        let position = self.0.position(name).ok_or(ReadProblem::Missing);
        position
            .and_then(|index| self.0.decode(index, kind))
            .map_err(|problem| ReadError {
                column: name.to_owned(),
                problem,
            })
    }
}

impl<R: Decode> Source for ByName<'_, R> {
    fn next_value(&mut self, column: &Column) -> Result<Value, ReadError> {
        self.read(column.name, column.kind)
    }
}

impl Decode for Row {
    fn position(&self, name: &str) -> Option<usize> {
        Self::position(self, name)
    }

    fn decode(&self, index: usize, kind: Kind) -> Result<Value, ReadProblem> {
        Self::decode(self, index, kind)
    }
}

/// What generated `sqlx::FromRow` implementations call.
#[doc(hidden)]
#[allow(
    private_bounds,
    reason = "only rows of the engines that are compiled in come here"
)]
pub fn read_sqlx_row<M: AbstractModel, R: Decode>(row: &R) -> Result<M, sqlx::Error> {
    M::read(&mut ByName(row), None).map_err(|error| sqlx::Error::Decode(Box::new(error)))
}

#[cfg(feature = "sqlite")]
impl From<sqlx::sqlite::SqliteRow> for Row {
    fn from(row: sqlx::sqlite::SqliteRow) -> Self {
        Self(Inner::Sqlite(row))
    }
}

#[cfg(feature = "postgres")]
impl From<sqlx::postgres::PgRow> for Row {
    fn from(row: sqlx::postgres::PgRow) -> Self {
        Self(Inner::Postgres(row))
    }
}

#[cfg(feature = "mysql")]
impl From<sqlx::mysql::MySqlRow> for Row {
    fn from(row: sqlx::mysql::MySqlRow) -> Self {
        Self(Inner::MySql(row))
    }
}
