//! Values that no column holds on every engine, and that some engines do not even take for a question.

use chrono::{Datelike, NaiveDate};

use crate::model::Value;
use crate::model::json::can_be_stored;

/// Where a value stands among those that a column can hold.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Reach {
    /// It is one of them.
    Within,
    /// It is greater than all of them.
    Above,
    /// It is less than all of them.
    Below,
    /// It is next behind this one.
    Behind(Value),
    /// It is neither greater nor less than one of them, nor equal: not a number, or JSON that no database takes.
    Nowhere,
}

impl Reach {
    pub(super) fn of(value: &Value) -> Self {
        match value {
            Value::Text(text) => {
                behind_nul(text).map_or(Self::Within, |text| Self::Behind(Value::Text(text)))
            }
            Value::Key(text) => {
                behind_nul(text).map_or(Self::Within, |text| Self::Behind(Value::Key(text)))
            }
            Value::Float(number) if number.is_nan() => Self::Nowhere,
            Value::Float(number) if number.is_infinite() => {
                if *number > 0.0 {
                    Self::Above
                } else {
                    Self::Below
                }
            }
            Value::Json(json) if !can_be_stored(json) => Self::Nowhere,
            Value::Date(day) => Self::of_day(*day),
            Value::DateTime(moment) => Self::of_day(moment.date_naive()),
            _ => Self::Within,
        }
    }

    /// Years have four digits.
    fn of_day(day: NaiveDate) -> Self {
        match day.year() {
            ..1 => Self::Below,
            1..=9999 => Self::Within,
            _ => Self::Above,
        }
    }
}

/// The text before the first NUL, which no column has. What is greater than that text is greater than all of it.
fn behind_nul(text: &str) -> Option<String> {
    text.split_once('\0').map(|(before, _)| before.to_owned())
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::*;

    #[test]
    fn what_is_out_of_reach_is_known() {
        let text = |text: &str| Value::Text(text.to_owned());
        for (value, expected) in [
            (text("a"), Reach::Within),
            (text("a\0b\0"), Reach::Behind(text("a"))),
            (Value::Float(f64::MAX), Reach::Within),
            (Value::Float(f64::INFINITY), Reach::Above),
            (Value::Float(f64::NEG_INFINITY), Reach::Below),
            (Value::Float(f64::NAN), Reach::Nowhere),
            (Value::DateTime(DateTime::<Utc>::MAX_UTC), Reach::Above),
            (Value::DateTime(DateTime::<Utc>::MIN_UTC), Reach::Below),
            (Value::Date(NaiveDate::MAX), Reach::Above),
            (Value::Date(NaiveDate::default()), Reach::Within),
            (Value::Json("a".into()), Reach::Within),
            (Value::Json("a\0".into()), Reach::Nowhere),
        ] {
            assert_eq!(Reach::of(&value), expected, "{value:?}");
        }
    }
}
