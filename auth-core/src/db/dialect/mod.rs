//! The words of each engine, for statements and for migrations, whatever is compiled in.

mod mysql;
mod postgres;
mod query;
mod script;
mod sqlite;

use serde::{Deserialize, Serialize};

pub(crate) use script::render;

use crate::schema::{ColumnSchema, Table};

/// A database engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    /// An embedded SQLite file.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
    /// A MySQL or MariaDB server.
    MySql,
}

/// How an engine writes a schema.
pub(crate) trait Dialect {
    /// The type of a column, without nullability and default.
    fn column_type(&self, column: &ColumnSchema) -> String;

    /// The whole definition of a key column that the database numbers.
    fn numbered_key(&self) -> &'static str;

    /// What stands behind the closing bracket of `CREATE TABLE`.
    fn table_options(&self, table: &Table) -> &'static str;

    /// The query for the names of all tables.
    fn list_tables(&self) -> &'static str;

    /// The query for the names of the columns of the table `?`.
    fn list_columns(&self) -> &'static str;

    /// A literal `true` or `false`.
    fn bool_literal(&self, value: bool) -> &'static str {
        if value { "TRUE" } else { "FALSE" }
    }

    /// The default of a text column.
    fn text_default(&self, quoted: &str) -> String {
        quoted.to_owned()
    }

    /// A name in quotes.
    fn quote(&self, name: &str) -> String {
        format!("\"{name}\"")
    }
}

impl Engine {
    /// Every engine, in the order in which migrations are written.
    pub const ALL: [Self; 3] = [Self::Sqlite, Self::Postgres, Self::MySql];

    /// The name of the feature and of the folder of migrations.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
            Self::MySql => "mysql",
        }
    }

    /// The engine of an address.
    pub(super) fn of_scheme(scheme: &str) -> Option<Self> {
        match scheme {
            "sqlite" => Some(Self::Sqlite),
            "postgres" | "postgresql" => Some(Self::Postgres),
            "mysql" | "mariadb" => Some(Self::MySql),
            _ => None,
        }
    }

    /// Whether the database is a file of this process.
    pub const fn is_embedded(self) -> bool {
        matches!(self, Self::Sqlite)
    }

    pub(super) const fn has_single_writer(self) -> bool {
        self.is_embedded()
    }

    /// A `?` at which the planner does not look. After `ANALYZE`, SQLite compiles a statement anew for every value that it
    /// could look up in its samples: four times the work of the statement itself.
    pub(super) const fn opaque_value(self) -> &'static str {
        match self {
            Self::Sqlite => "(SELECT ?)",
            Self::Postgres | Self::MySql => "?",
        }
    }

    /// Whether rows of our own statements travel in one value.
    pub(super) const fn packs_rows(self) -> bool {
        matches!(self, Self::Sqlite)
    }

    /// Whether portable text needs no translation.
    pub(super) const fn speaks_portably(self) -> bool {
        matches!(self, Self::Sqlite)
    }

    pub(super) fn write_placeholder(self, out: &mut String, number: usize) {
        match self {
            Self::Postgres => out.extend(["$", &number.to_string()]),
            Self::Sqlite | Self::MySql => out.push('?'),
        }
    }

    pub(super) const fn name_quote(self) -> char {
        match self {
            Self::MySql => '`',
            Self::Sqlite | Self::Postgres => '"',
        }
    }

    /// The clause that holds a row until the end of the transaction. An immediate transaction
    /// holds the whole file.
    pub(super) const fn for_update(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres | Self::MySql => " FOR UPDATE",
        }
    }

    /// Whether some statements commit the transaction in which they stand: those that change the schema.
    pub(super) const fn commits_by_itself(self) -> bool {
        matches!(self, Self::MySql)
    }

    /// The statement that sends the text `?` on the channel `?` to other processes, with the commit.
    pub(super) const fn announce(self) -> Option<&'static str> {
        match self {
            Self::Postgres => Some("SELECT pg_notify(?, ?)"),
            Self::Sqlite | Self::MySql => None,
        }
    }

    /// The question that every connection answers in the same way for as long as nobody commits anything. Between two equal snapshots
    /// no transaction that wrote has come to its end: each raises what the next snapshot begins with.
    pub(super) const fn snapshot(self) -> Option<&'static str> {
        match self {
            Self::Postgres => Some("SELECT pg_current_snapshot()::text"),
            Self::Sqlite | Self::MySql => None,
        }
    }

    pub(crate) fn dialect(self) -> &'static dyn Dialect {
        match self {
            Self::Sqlite => &sqlite::Sqlite,
            Self::Postgres => &postgres::Postgres,
            Self::MySql => &mysql::MySql,
        }
    }
}
