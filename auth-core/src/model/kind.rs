//! What a column holds, whatever the database calls it.

use serde::{Deserialize, Serialize};

/// The portable type of a column.
///
/// Each back end maps a kind to its own column type; nothing outside `db` knows those names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// True or false.
    Bool,
    /// A 16-bit signed integer.
    SmallInt,
    /// A 32-bit signed integer.
    Int,
    /// A 64-bit signed integer.
    BigInt,
    /// A 64-bit floating point number.
    Float,
    /// Unicode text, compared as the database compares text.
    Text,
    /// Unicode text that is compared byte by byte on every database: identity keys.
    Key,
    /// Raw bytes.
    Bytes,
    /// A UUID.
    Uuid,
    /// A calendar date.
    Date,
    /// A time of day.
    Time,
    /// A moment in UTC, with microseconds.
    DateTime,
    /// A number of up to 28 decimal digits, none of which is lost.
    Decimal,
    /// A JSON value.
    Json,
}

impl Kind {
    /// The word for this kind in error messages and in `snapshot.json`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::SmallInt => "small_int",
            Self::Int => "int",
            Self::BigInt => "big_int",
            Self::Float => "float",
            Self::Text => "text",
            Self::Key => "key",
            Self::Bytes => "bytes",
            Self::Uuid => "uuid",
            Self::Date => "date",
            Self::Time => "time",
            Self::DateTime => "date_time",
            Self::Decimal => "decimal",
            Self::Json => "json",
        }
    }

    /// Whether it holds whole numbers.
    pub const fn is_integer(self) -> bool {
        matches!(self, Self::SmallInt | Self::Int | Self::BigInt)
    }

    /// Whether a `max_length` means something for this kind.
    pub const fn has_length(self) -> bool {
        matches!(self, Self::Text | Self::Key | Self::Bytes)
    }
}
