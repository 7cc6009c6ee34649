//! How MySQL and MariaDB write a schema.

use super::Dialect;
use crate::model::Kind;
use crate::schema::{ColumnSchema, Table};

pub(super) struct MySql;

impl Dialect for MySql {
    fn column_type(&self, column: &ColumnSchema) -> String {
        let sized = |name: &str, unlimited: &str| {
            column
                .max_length
                .map_or(unlimited.to_owned(), |length| format!("{name}({length})"))
        };
        match column.kind {
            Kind::Bool => "BOOLEAN".to_owned(),
            Kind::SmallInt => "SMALLINT".to_owned(),
            Kind::Int => "INTEGER".to_owned(),
            Kind::BigInt => "BIGINT".to_owned(),
            Kind::Float => "DOUBLE".to_owned(),
            Kind::Text => sized("VARCHAR", "LONGTEXT"),
            // Bytes have no collation that could take two names for one.
            Kind::Key | Kind::Bytes => sized("VARBINARY", "LONGBLOB"),
            Kind::Uuid => "BINARY(16)".to_owned(),
            Kind::Date => "DATE".to_owned(),
            Kind::Time => "TIME(6)".to_owned(),
            Kind::DateTime => "DATETIME(6)".to_owned(),
            // Room for 29 digits before the point and 28 behind it, which is all that a decimal can have.
            Kind::Decimal => "DECIMAL(57, 28)".to_owned(),
            Kind::Json => "JSON".to_owned(),
        }
    }

    fn list_tables(&self) -> &'static str {
        "SELECT table_name FROM information_schema.tables WHERE table_schema = database()"
    }

    fn list_columns(&self) -> &'static str {
        "SELECT column_name FROM information_schema.columns WHERE table_schema = database() AND table_name = ?"
    }

    fn numbered_key(&self) -> &'static str {
        "BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY"
    }

    fn table_options(&self, _table: &Table) -> &'static str {
        " ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
    }

    fn text_default(&self, quoted: &str) -> String {
        // In brackets an expression, which long text needs.
        format!("({quoted})")
    }

    fn quote(&self, name: &str) -> String {
        format!("`{name}`")
    }
}
