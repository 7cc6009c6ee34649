//! Types that are stored in a wider one, since not every database has a column for them.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{Field, Kind, Mismatch, Value};

macro_rules! integers {
    ($($type:ty: $kind:ident $range:expr,)*) => {$(
        impl Field for $type {
            const KIND: Kind = Kind::$kind;
            const RANGE: Option<(i64, i64)> = $range;

            fn into_value(self) -> Value {
                Value::Int(self.into())
            }

            fn from_value(value: Value) -> Result<Self, Mismatch> {
                let out_of_range = Mismatch { expected: Kind::$kind, found: "an integer out of range" };
                i64::from_value(value)?.try_into().map_err(|_| out_of_range)
            }
        }
    )*};
}

/// The range of a type that holds fewer numbers than its column.
macro_rules! range {
    ($type:ty) => {
        Some((<$type>::MIN as i64, <$type>::MAX as i64))
    };
}

integers! {
    i8: SmallInt range!(i8),
    u8: SmallInt range!(u8),
    i16: SmallInt None,
    u16: Int range!(u16),
    i32: Int None,
    u32: BigInt range!(u32),
}

impl Field for f32 {
    const KIND: Kind = Kind::Float;

    fn into_value(self) -> Value {
        Value::Float(self.into())
    }

    fn from_value(value: Value) -> Result<Self, Mismatch> {
        let wide = f64::from_value(value)?;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "to the nearest number, as a literal would be"
        )]
        let narrow = wide as Self;
        if wide.is_finite() && narrow.is_infinite() {
            return Err(Mismatch {
                expected: Kind::Float,
                found: "a float out of range",
            });
        }
        Ok(narrow)
    }
}

/// The moment in UTC.
impl Field for NaiveDateTime {
    const KIND: Kind = Kind::DateTime;

    fn into_value(self) -> Value {
        Value::DateTime(self.and_utc())
    }

    fn from_value(value: Value) -> Result<Self, Mismatch> {
        DateTime::<Utc>::from_value(value).map(|moment| moment.naive_utc())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends<T: Field + PartialEq + std::fmt::Debug>(low: T, high: T) {
        let (Value::Int(least), Value::Int(greatest)) =
            (low.clone().into_value(), high.clone().into_value())
        else {
            panic!("not a number");
        };
        assert_eq!(T::from_value(Value::Int(least)), Ok(low));
        assert_eq!(T::from_value(Value::Int(greatest)), Ok(high));
        for beyond in [least - 1, greatest + 1] {
            assert!(T::from_value(Value::Int(beyond)).is_err(), "{beyond}");
        }
        assert!(T::RANGE.is_none_or(|range| range == (least, greatest)));
    }

    #[test]
    fn integers_keep_their_ends_and_refuse_what_is_beyond() {
        ends(i8::MIN, i8::MAX);
        ends(u8::MIN, u8::MAX);
        ends(i16::MIN, i16::MAX);
        ends(u16::MIN, u16::MAX);
        ends(i32::MIN, i32::MAX);
        ends(u32::MIN, u32::MAX);
    }

    #[test]
    fn a_float_is_the_nearest_one_and_never_infinite_by_accident() {
        for value in [f32::MIN, f32::MAX, f32::MIN_POSITIVE, 0.1, -0.0] {
            assert_eq!(f32::from_value(value.into_value()), Ok(value));
        }
        assert_eq!(f32::from_value(Value::Float(0.1)), Ok(0.1));
        assert!(f32::from_value(Value::Float(f64::MAX)).is_err());
    }
}
