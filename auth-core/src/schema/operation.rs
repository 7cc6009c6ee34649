//! One step of a migration.

use super::{Literal, Table};

/// One step of a migration, before an engine's words.
///
/// More kinds of steps come with the diff of two schemas; whatever reads this matches on all.
#[derive(Debug, Clone, PartialEq)]
pub enum Operation {
    /// A new table with its indexes and rules.
    CreateTable(Table),
    /// A row of a table that this migration creates.
    Insert {
        /// The table.
        table: String,
        /// Why the row is there.
        comment: String,
        /// Column and value.
        row: Vec<(String, Literal)>,
    },
}
