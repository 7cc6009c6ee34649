//! How two usernames are found to be the same.

use crate::model::{AbstractModel, Column, Kind, ReadError, Sink, Source, Value};

/// How two usernames, and two e-mail addresses, are found to be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identity {
    /// By a key of its own, which all spellings of one name share: `Ann`, `ann` and the full-width `Ａnn` are one.
    Keyed,
    /// As they are spelt. For a table that exists already and cannot have the columns of the keys.
    ///
    /// # Security
    ///
    /// Then `Ann` and `ann` can be two accounts, and names that look alike are not refused.
    Exact,
}

/// Whether a column of a base holds an identity key.
fn is_key(column: &Column) -> bool {
    ["username_key", "email_key"].contains(&column.field)
}

/// A row of a table that has no identity keys: the base reads none.
pub struct WithoutIdentity<'s>(pub &'s mut dyn Source);

impl Source for WithoutIdentity<'_> {
    fn next_value(&mut self, column: &Column) -> Result<Value, ReadError> {
        match column.field {
            _ if !is_key(column) => self.0.next_value(column),
            _ if column.nullable => Ok(Value::Null(Kind::Key)),
            _ => Ok(Value::Key(String::new())),
        }
    }
}

/// Gives away the values of a base, without the identity keys.
pub fn write_without_identity<B: AbstractModel>(base: &B, sink: &mut Sink) {
    let values = B::COLUMNS.iter().zip(base.values());
    for (_, value) in values.filter(|(column, _)| !is_key(column)) {
        sink.push_with(|| value);
    }
}

impl std::fmt::Debug for WithoutIdentity<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WithoutIdentity")
    }
}
