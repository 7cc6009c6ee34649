//! What engines write in their own way in queries.

use super::Engine;
use crate::model::Kind;

impl Engine {
    /// Whether text that differs only in spaces at its end counts as equal. MySQL and MariaDB have no collation in common for which
    /// it does not.
    pub(crate) const fn pads_text(self) -> bool {
        matches!(self, Self::MySql)
    }

    /// A column, quoted, as an expression that is less or greater on every engine alike: text by its code points, and each of its
    /// characters counts. Text that it is compared with is a [`Value::Key`](crate::model::Value::Key).
    pub(crate) fn compared(self, column: &str, kind: Kind) -> String {
        match (self, kind) {
            (Self::Postgres, Kind::Text) => format!("{column} COLLATE \"C\""),
            (Self::MySql, Kind::Text) => format!("CAST({column} AS BINARY)"),
            // It is text there, to keep every digit; to compare, some fifteen of them count.
            (Self::Sqlite, Kind::Decimal) => format!("CAST({column} AS REAL)"),
            _ => column.to_owned(),
        }
    }

    /// A column, quoted, as an expression to order by. MySQL orders text by code points by itself, but for spaces at the end, and can use
    /// its index then.
    pub(crate) fn ordered(self, column: &str, kind: Kind) -> String {
        match (self, kind) {
            (Self::MySql, Kind::Text) => column.to_owned(),
            _ => self.compared(column, kind),
        }
    }

    /// The function that tells where a text has another one in it, from 1; 0 where it has not.
    pub(crate) const fn position_function(self) -> &'static str {
        match self {
            Self::Sqlite | Self::MySql => "instr",
            Self::Postgres => "strpos",
        }
    }

    /// How long a text is, in what [`last_part`](Self::last_part) counts.
    pub(crate) fn length(self, text: &str) -> usize {
        match self {
            Self::Sqlite | Self::Postgres => text.chars().count(),
            // There it is cast to bytes.
            Self::MySql => text.len(),
        }
    }

    /// What stands around a column, as [`compared`](Self::compared) gives it, a comma and the length of the part at its end that is meant.
    pub(crate) const fn last_part(self) -> (&'static str, &'static str) {
        match self {
            Self::Sqlite => ("substr(", " * -1)"),
            // It takes no integer of 64 bits.
            Self::Postgres => ("right(", "::integer)"),
            Self::MySql => ("RIGHT(", ")"),
        }
    }

    /// What stands around JSON, as a column and as a value, so that it is equal if its content is. Neither of the two that MySQL stands
    /// for has a comparison of JSON that the other one has too, but both have a text for it.
    pub(crate) const fn json_content(self) -> (&'static str, &'static str) {
        match self {
            Self::Sqlite => ("json(", ")"),
            Self::Postgres => ("CAST(", " AS TEXT)"),
            Self::MySql => ("CAST(CAST(JSON_EXTRACT(", ", '$') AS CHAR) AS BINARY)"),
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
