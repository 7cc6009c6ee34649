//! What a row gets that does not say.

use chrono::{DateTime, Utc};

use super::literal::{digits_of, is_decimal, is_json};
use super::{Kind, Value, decimal};

/// The default of a column: a literal, or the moment of the insert.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum DefaultValue {
    /// `true` or `false`.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// A floating point number.
    Float(f64),
    /// Text, also of a decimal and of JSON.
    Text(&'static str),
    /// The time of the insert, by the injected clock.
    Now,
}

impl DefaultValue {
    /// The value for a column of `kind` in a row that is made at `now`.
    ///
    /// A literal that does not fit the kind gives null, which the insert then refuses; the derive
    /// has ruled it out before.
    pub fn value(self, kind: Kind, now: DateTime<Utc>) -> Value {
        match self {
            Self::Bool(value) => Value::Bool(value),
            Self::Int(value) if matches!(kind, Kind::Decimal) => {
                decimal::value_of(&value.to_string()).unwrap_or(Value::Null(kind))
            }
            Self::Int(value) => Value::Int(value),
            Self::Float(value) => Value::Float(value),
            Self::Text(text) => Value::parse(kind, text).unwrap_or(Value::Null(kind)),
            Self::Now => match kind {
                Kind::Date => Value::Date(now.date_naive()),
                Kind::Time => Value::Time(now.time()),
                _ => Value::DateTime(now),
            },
        }
    }

    /// Whether the literal fits a column of `kind`: what the derive's compile-time check asks.
    pub const fn fits(self, kind: Kind) -> bool {
        match self {
            Self::Bool(_) => matches!(kind, Kind::Bool),
            Self::Int(_) => kind.is_integer() || matches!(kind, Kind::Decimal),
            Self::Float(_) => matches!(kind, Kind::Float),
            Self::Text(text) => match kind {
                Kind::Text | Kind::Key => true,
                // So many digits always fit.
                Kind::Decimal => is_decimal(text) && digits_of(text) <= 28,
                Kind::Json => is_json(text),
                _ => false,
            },
            Self::Now => matches!(kind, Kind::Date | Kind::Time | Kind::DateTime),
        }
    }
}
