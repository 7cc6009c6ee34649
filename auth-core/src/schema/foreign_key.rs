//! A foreign key.

use serde::{Deserialize, Serialize};

use crate::model::OnDelete;

/// A foreign key of one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignKey {
    /// The name of the rule.
    pub name: String,
    /// The column that names a row.
    pub column: String,
    /// The table of the row.
    pub table: String,
    /// The column of its key.
    pub target: String,
    /// What becomes of the row when the one it names is deleted.
    pub on_delete: OnDelete,
}
