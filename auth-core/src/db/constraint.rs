//! The rule that a row violated.

use std::fmt;

use crate::schema::unique_name;

/// The rule that a row violated, as the engine names it: an index, or `table.column`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constraint(String);

impl Constraint {
    pub(super) fn named(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// Whether this is the uniqueness of `columns` together in `table`.
    pub(crate) fn is_unique(&self, table: &str, columns: &[&str]) -> bool {
        // SQLite names `table.column`; the others name the index, some with the table before it.
        let index = unique_name(table, columns);
        let named: Vec<_> = columns
            .iter()
            .map(|column| format!("{table}.{column}"))
            .collect();
        self.0 == named.join(", ") || self.0 == index || self.0.rsplit('.').next() == Some(&index)
    }
}

impl fmt::Display for Constraint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
