//! Where a struct's values come from: a row by place, a row by name, or a draft.

use super::{Column, Field, Kind, Mismatch, Value};

/// A stream of values in the order of a model's columns.
///
/// `AbstractModel::read` pulls one value per column from it, so that a row of our own `SELECT` (by
/// place), a row of the user's SQL (by name) and a builder's draft all become structs on one path.
pub trait Source {
    /// The value of the next column, which is `column`.
    ///
    /// # Errors
    ///
    /// [`ReadError`] when there is none, or it cannot be decoded.
    fn next_value(&mut self, column: &Column) -> Result<Value, ReadError>;
}

/// A column that could not be read into its field. It names the column, never the value.
#[derive(Debug, thiserror::Error)]
#[error("column \"{column}\": {problem}")]
pub struct ReadError {
    /// The column's name in the database.
    pub column: String,
    /// What is wrong with it.
    #[source]
    pub problem: ReadProblem,
}

/// What is wrong with a column that could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadProblem {
    /// The row has no such column.
    #[error("the row has no such column")]
    Missing,
    /// It holds another kind of value.
    #[error(transparent)]
    Mismatch(#[from] Mismatch),
    /// The driver could not decode it.
    #[error("cannot be read as {}", .0.name())]
    Undecodable(Kind),
}

/// Reads one field. Generated code calls it once per column.
///
/// # Errors
///
/// [`ReadError`], with the column's name.
pub fn take<F: Field>(source: &mut dyn Source, column: &Column) -> Result<F, ReadError> {
    let value = source.next_value(column)?;
    F::from_value(value).map_err(|mismatch| ReadError {
        column: column.name.to_owned(),
        problem: mismatch.into(),
    })
}

/// Values that are already at hand, in column order.
pub(crate) struct Values(pub(crate) std::vec::IntoIter<Value>);

impl Source for Values {
    fn next_value(&mut self, column: &Column) -> Result<Value, ReadError> {
        self.0.next().ok_or_else(|| ReadError {
            column: column.name.to_owned(),
            problem: ReadProblem::Missing,
        })
    }
}
