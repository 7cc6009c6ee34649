//! A literal in a migration.

use serde::{Deserialize, Serialize};

use crate::model::DefaultValue;

/// A literal in a migration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Literal {
    /// `true` or `false`.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// A floating point number.
    Float(f64),
    /// Text.
    Text(String),
    /// What an expression comes to.
    Sql {
        /// The expression.
        sql: String,
    },
}

impl Literal {
    /// The literal of a column's default; none for a default that only the insert knows.
    pub fn of(default: DefaultValue) -> Option<Self> {
        match default {
            DefaultValue::Bool(value) => Some(Self::Bool(value)),
            DefaultValue::Int(value) => Some(Self::Int(value)),
            DefaultValue::Float(value) => Some(Self::Float(value)),
            DefaultValue::Text(text) => Some(Self::Text(text.to_owned())),
            DefaultValue::Now => None,
        }
    }
}
