//! Numbers that keep their decimal digits.

#[cfg(feature = "decimal")]
use of_feature::decimal;

use super::Value;

/// The value of a decimal in digits, as people and databases write it; none without the feature.
pub(crate) fn value_of(text: &str) -> Option<Value> {
    #[cfg(feature = "decimal")]
    {
        decimal(text).map(Value::Decimal)
    }
    #[cfg(not(feature = "decimal"))]
    {
        let _ = text;
        None
    }
}

#[cfg(feature = "decimal")]
mod of_feature {
    use rust_decimal::Decimal;
    use serde_json::Value as Json;

    use crate::model::literal::is_decimal;
    use crate::model::{Field, Kind, Mismatch, Public, Value};

    /// The number, not its spelling: `1.50` is stored and comes back as `1.5`. So two equal numbers are equal on every database,
    /// also where they are stored as text.
    impl Field for Decimal {
        const KIND: Kind = Kind::Decimal;

        fn into_value(self) -> Value {
            Value::Decimal(self.normalize())
        }

        fn from_value(value: Value) -> Result<Self, Mismatch> {
            match value {
                Value::Decimal(number) => Ok(number.normalize()),
                other => Err(Mismatch::new(Kind::Decimal, &other)),
            }
        }
    }

    /// Text: most programs read a number in JSON as floating point.
    impl Public for Decimal {
        fn public(&self) -> Json {
            self.to_string().into()
        }
    }

    /// Reads digits. What has more of them than a `Decimal` holds is refused and never rounded.
    pub(crate) fn decimal(text: &str) -> Option<Decimal> {
        if !is_decimal(text) {
            return None;
        }
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let fraction = fraction.trim_end_matches('0');
        let digits = if fraction.is_empty() {
            whole.to_owned()
        } else {
            format!("{whole}.{fraction}")
        };
        Decimal::from_str_exact(&digits)
            .ok()
            .map(|number| number.normalize())
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn digits_are_read_as_they_are() {
            for (text, expected) in [
                ("0", Some(Decimal::ZERO)),
                ("-0.00", Some(Decimal::ZERO)),
                ("1.50", Some(Decimal::new(15, 1))),
                ("-7", Some(Decimal::new(-7, 0))),
                ("+7", Some(Decimal::new(7, 0))),
                (&Decimal::MAX.to_string(), Some(Decimal::MAX)),
                (
                    &format!("{}.{}", Decimal::MIN, "0".repeat(28)),
                    Some(Decimal::MIN),
                ),
                ("0.0000000000000000000000000001", Some(Decimal::new(1, 28))),
                ("0.00000000000000000000000000001", None),
                ("79228162514264337593543950336", None),
                ("79228162514264337593543950335.1", None),
                ("1e3", None),
                ("1_000", None),
                ("NaN", None),
                (".", None),
                ("", None),
                ("١", None),
            ] {
                assert_eq!(decimal(text), expected, "{text}");
            }
        }

        #[test]
        fn a_number_is_stored_without_zeros_at_its_end() {
            let stored = Decimal::new(1_500, 3).into_value();
            assert_eq!(stored.display(), "1.5");
            assert_eq!(Decimal::from_value(stored), Ok(Decimal::new(15, 1)));
        }
    }
}
