//! An index, or a rule of uniqueness.

use serde::{Deserialize, Serialize};

/// An index, or a rule of uniqueness, over some columns of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// The name, which no other index of the database has.
    pub name: String,
    /// The columns, in order.
    pub columns: Vec<String>,
}
