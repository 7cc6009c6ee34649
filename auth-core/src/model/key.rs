//! The types that may be a table's key.

use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use uuid::Uuid;

use super::Field;

/// A primary key: `i64`, numbered by the database, or [`Uuid`], made before the insert.
///
/// Its text form (`Display`, `FromStr`) is what URLs, events and commands show.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a primary key",
    note = "a key is `i64` (numbered by the database) or `Uuid` (made by the application)"
)]
pub trait Key: Field + Copy + Eq + Ord + Hash + Debug + Display + FromStr {
    /// The key of a row that is not stored yet.
    const UNSAVED: Self;

    /// A fresh key, or `None` when the database numbers the rows.
    fn generate() -> Option<Self>;
}

impl Key for i64 {
    const UNSAVED: Self = 0;

    fn generate() -> Option<Self> {
        None
    }
}

impl Key for Uuid {
    const UNSAVED: Self = Self::nil();

    fn generate() -> Option<Self> {
        Some(Self::new_v4())
    }
}
