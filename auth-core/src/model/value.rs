//! A value on its way between a struct, a form and a database.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use uuid::Uuid;

use super::{Kind, decimal, json};

/// One value of a column.
///
/// It carries its kind even when it is null, because PostgreSQL wants to know the type of a null.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// No value, of the kind that it would have.
    Null(Kind),
    /// [`Kind::Bool`].
    Bool(bool),
    /// [`Kind::SmallInt`], [`Kind::Int`] and [`Kind::BigInt`].
    Int(i64),
    /// [`Kind::Float`].
    Float(f64),
    /// [`Kind::Text`].
    Text(String),
    /// [`Kind::Key`].
    Key(String),
    /// [`Kind::Bytes`].
    Bytes(Vec<u8>),
    /// [`Kind::Uuid`].
    Uuid(Uuid),
    /// [`Kind::Date`].
    Date(NaiveDate),
    /// [`Kind::Time`].
    Time(NaiveTime),
    /// [`Kind::DateTime`].
    DateTime(DateTime<Utc>),
    /// [`Kind::Decimal`].
    #[cfg(feature = "decimal")]
    Decimal(super::Decimal),
    /// [`Kind::Json`].
    Json(serde_json::Value),
    /// What could not be written as its kind. Rows with it are refused, and so are statements.
    Invalid(Kind),
}

impl Value {
    /// Whether this is null.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null(_))
    }

    /// Reads what a person or a JSON client wrote for a column of `kind`.
    ///
    /// Numbers and dates are trimmed, text is taken as it is. Dates are ISO 8601
    /// (`2026-11-23`, `13:37`, `2026-11-23T13:37:00Z`); a date-time without offset is UTC.
    ///
    /// # Errors
    ///
    /// [`ParseError`] when the text is no value of that kind.
    pub fn parse(kind: Kind, text: &str) -> Result<Self, ParseError> {
        let trimmed = text.trim();
        let parsed = match kind {
            Kind::Text => Some(Self::Text(text.to_owned())),
            Kind::Key => Some(Self::Key(text.to_owned())),
            Kind::Bool => parse_bool(trimmed).map(Self::Bool),
            Kind::SmallInt => trimmed.parse::<i16>().ok().map(|n| Self::Int(n.into())),
            Kind::Int => trimmed.parse::<i32>().ok().map(|n| Self::Int(n.into())),
            Kind::BigInt => trimmed.parse().ok().map(Self::Int),
            Kind::Float => trimmed
                .parse()
                .ok()
                .filter(|n: &f64| n.is_finite())
                .map(Self::Float),
            Kind::Uuid => trimmed.parse().ok().map(Self::Uuid),
            Kind::Date => trimmed.parse().ok().map(Self::Date),
            Kind::Time => parse_time(trimmed).map(Self::Time),
            Kind::DateTime => parse_date_time(trimmed).map(Self::DateTime),
            Kind::Decimal => decimal::value_of(trimmed),
            Kind::Json => serde_json::from_str(text).ok().map(Self::Json),
            // Bytes have no form a person could type.
            Kind::Bytes => None,
        };
        parsed.ok_or(ParseError { kind })
    }

    /// The value as text for a person: empty for null, ISO 8601 for dates.
    pub fn display(&self) -> String {
        match self {
            Self::Null(_) | Self::Invalid(_) => String::new(),
            Self::Bool(value) => value.to_string(),
            Self::Int(value) => value.to_string(),
            Self::Float(value) => value.to_string(),
            Self::Text(value) | Self::Key(value) => value.clone(),
            Self::Bytes(value) => format!("{} bytes", value.len()),
            Self::Uuid(value) => value.to_string(),
            Self::Date(value) => value.to_string(),
            Self::Time(value) => value.to_string(),
            Self::DateTime(value) => value.to_rfc3339(),
            #[cfg(feature = "decimal")]
            Self::Decimal(value) => value.to_string(),
            Self::Json(value) => value.to_string(),
        }
    }

    /// How many bytes it takes besides itself.
    pub(crate) fn bytes(&self) -> usize {
        match self {
            Self::Text(text) | Self::Key(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
            Self::Json(value) => json::bytes(value),
            _ => 0,
        }
    }

    /// The words for what this value is, without the value: safe in logs.
    pub(crate) const fn describe(&self) -> &'static str {
        match self {
            Self::Null(_) => "null",
            Self::Bool(_) => "a bool",
            Self::Int(_) => "an integer",
            Self::Float(_) => "a float",
            Self::Text(_) => "text",
            Self::Key(_) => "a key",
            Self::Bytes(_) => "bytes",
            Self::Uuid(_) => "a uuid",
            Self::Date(_) => "a date",
            Self::Time(_) => "a time",
            Self::DateTime(_) => "a date-time",
            #[cfg(feature = "decimal")]
            Self::Decimal(_) => "a decimal",
            Self::Json(_) => "JSON",
            Self::Invalid(_) => "no value",
        }
    }
}

/// The text is no value of the kind that its column has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a valid {}", kind.name())]
pub struct ParseError {
    /// What was asked for.
    pub kind: Kind,
}

fn parse_bool(text: &str) -> Option<bool> {
    match text {
        // `on` is what a browser sends for a ticked box.
        "true" | "True" | "on" | "1" | "yes" => Some(true),
        "false" | "False" | "off" | "0" | "no" | "" => Some(false),
        _ => None,
    }
}

fn parse_time(text: &str) -> Option<NaiveTime> {
    text.parse()
        .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M"))
        .ok()
}

fn parse_date_time(text: &str) -> Option<DateTime<Utc>> {
    let with_offset = DateTime::parse_from_rfc3339(text).map(|moment| moment.to_utc());
    // A browser leaves out seconds that are zero.
    let formats = ["%FT%T%.f", "%F %T%.f", "%FT%R", "%F %R"];
    with_offset.ok().or_else(|| {
        let naive = formats
            .iter()
            .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())?;
        Some(naive.and_utc())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_taken_as_it_is_and_numbers_are_trimmed() {
        assert_eq!(
            Value::parse(Kind::Text, " a "),
            Ok(Value::Text(" a ".to_owned()))
        );
        assert_eq!(Value::parse(Kind::Int, " 7 "), Ok(Value::Int(7)));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for (kind, text) in [
            (Kind::SmallInt, "70000"),
            (Kind::BigInt, "9223372036854775808"),
            (Kind::Float, "NaN"),
            (Kind::Date, "2026-02-30"),
            (Kind::Bool, "perhaps"),
            (Kind::Bytes, "00"),
            (Kind::Decimal, "1e3"),
            (Kind::Json, "{a: 1}"),
        ] {
            assert_eq!(Value::parse(kind, text), Err(ParseError { kind }), "{text}");
        }
    }

    #[test]
    fn a_date_time_without_offset_is_utc() {
        let utc = Value::parse(Kind::DateTime, "2026-11-23T13:37:00");
        assert_eq!(
            utc,
            Value::parse(Kind::DateTime, "2026-11-23T14:37:00+01:00")
        );
        assert!(utc.is_ok());
        for spelling in [
            "2026-11-23T13:37",
            "2026-11-23 13:37",
            "2026-11-23T13:37:00.000",
        ] {
            assert_eq!(utc, Value::parse(Kind::DateTime, spelling), "{spelling}");
        }
    }
}
