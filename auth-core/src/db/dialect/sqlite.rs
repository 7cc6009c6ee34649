//! How SQLite writes a schema.

use super::Dialect;
use crate::model::Kind;
use crate::schema::{ColumnSchema, Table};

pub(super) struct Sqlite;

impl Dialect for Sqlite {
    fn column_type(&self, column: &ColumnSchema) -> String {
        let sized = |name: &str| {
            column
                .max_length
                .map_or("TEXT".to_owned(), |length| format!("{name}({length})"))
        };
        match column.kind {
            Kind::Bool => "BOOLEAN".to_owned(),
            Kind::SmallInt => "SMALLINT".to_owned(),
            Kind::Int => "INTEGER".to_owned(),
            Kind::BigInt => "BIGINT".to_owned(),
            Kind::Float => "REAL".to_owned(),
            Kind::Text => sized("VARCHAR"),
            // Text compares byte by byte here unless a column says otherwise. A decimal would become floating point in a column of
            // numbers, and lose digits.
            Kind::Key | Kind::Decimal | Kind::Json => "TEXT".to_owned(),
            Kind::Bytes | Kind::Uuid => "BLOB".to_owned(),
            Kind::Date => "DATE".to_owned(),
            Kind::Time => "TIME".to_owned(),
            Kind::DateTime => "DATETIME".to_owned(),
        }
    }

    fn list_tables(&self) -> &'static str {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    }

    fn list_columns(&self) -> &'static str {
        "SELECT name FROM pragma_table_info(?)"
    }

    fn numbered_key(&self) -> &'static str {
        // AUTOINCREMENT: the number of a deleted user is never given to another one.
        "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT"
    }

    fn table_options(&self, table: &Table) -> &'static str {
        // A table that is only ever found by a key of its own needs no row numbers beside it.
        if table.is_keyed_by_bytes() {
            " WITHOUT ROWID"
        } else {
            ""
        }
    }
}
