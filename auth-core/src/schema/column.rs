//! A column of a schema.

use serde::{Deserialize, Serialize};

use crate::model::{Column, Kind};

use super::Literal;

/// A column of a schema: the facts that the database knows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ColumnSchema {
    /// The name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may be null.
    #[serde(default)]
    pub nullable: bool,
    /// The greatest length: characters of text, bytes of keys and bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    /// Whether the database numbers the rows in it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub numbered: bool,
    /// What a row gets that does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Literal>,
}

impl ColumnSchema {
    /// A column that may not be null.
    pub fn new(name: &str, kind: Kind) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            nullable: false,
            max_length: None,
            numbered: false,
            default: None,
        }
    }

    /// The column of a model.
    pub fn of(column: &Column) -> Self {
        Self {
            name: column.name.to_owned(),
            kind: column.kind,
            nullable: column.nullable,
            max_length: column.max_length.filter(|_| column.kind.has_length()),
            numbered: column.primary_key && column.kind == Kind::BigInt,
            default: match column.default_sql {
                Some(expression) => Some(Literal::Sql {
                    sql: expression.to_owned(),
                }),
                None => column.default.and_then(Literal::of),
            },
        }
    }

    /// Lets it be null.
    pub fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }

    /// Limits the length.
    pub fn max_length(mut self, length: u32) -> Self {
        self.max_length = Some(length);
        self
    }
}
