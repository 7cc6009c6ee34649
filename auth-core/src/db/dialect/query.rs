//! What engines write in their own way in queries.

use super::Engine;

impl Engine {
    /// Whether text that differs only in spaces at its end counts as equal. MySQL and MariaDB have no collation in common for which
    /// it does not.
    pub(crate) const fn pads_text(self) -> bool {
        matches!(self, Self::MySql)
    }

    /// A column of text, quoted, as an expression that compares each character, by its code point. What it is compared with is a
    /// [`Value::Key`](crate::model::Value::Key).
    pub(crate) fn exact_text(self, column: &str) -> String {
        match self {
            Self::Sqlite => column.to_owned(),
            Self::Postgres => format!("{column} COLLATE \"C\""),
            Self::MySql => format!("CAST({column} AS BINARY)"),
        }
    }

    /// A column of text, quoted, as an expression that is ordered by code points. MySQL does so by itself, but for spaces at the end,
    /// and can use its index then.
    pub(crate) fn ordered_text(self, column: &str) -> String {
        match self {
            Self::MySql => column.to_owned(),
            Self::Sqlite | Self::Postgres => self.exact_text(column),
        }
    }

    /// The function that tells where a text has another one in it, from 1; 0 where it has not.
    pub(crate) const fn position_function(self) -> &'static str {
        match self {
            Self::Sqlite | Self::MySql => "instr",
            Self::Postgres => "strpos",
        }
    }

    /// What puts nulls first in a rising order, where the engine does not.
    pub(crate) const fn nulls_first(self) -> &'static str {
        match self {
            Self::Postgres => " NULLS FIRST",
            Self::Sqlite | Self::MySql => "",
        }
    }

    /// What puts nulls last in a falling order, where the engine does not.
    pub(crate) const fn nulls_last(self) -> &'static str {
        match self {
            Self::Postgres => " NULLS LAST",
            Self::Sqlite | Self::MySql => "",
        }
    }
}
