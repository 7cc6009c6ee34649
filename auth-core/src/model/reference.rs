//! A foreign key.

use serde::{Deserialize, Serialize};

/// The table and column that a foreign key names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The table.
    pub table: &'static str,
    /// Its key column.
    pub column: &'static str,
    /// What becomes of the row when the row it names is deleted.
    pub on_delete: OnDelete,
}

/// What becomes of a row when the row it names is deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnDelete {
    /// It is deleted too.
    Cascade,
    /// It stays and names nothing.
    SetNull,
}
