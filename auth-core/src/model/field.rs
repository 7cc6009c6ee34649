//! The one trait that a type needs to be a column.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

use super::{Choice, Kind, Value};

/// A Rust type that can be a column.
///
/// The same facts serve rows, forms, JSON, management commands and the schema.
///
/// | Type | Column |
/// |---|---|
/// | `bool` | true or false |
/// | `i8`, `i16`, `u8` | 16 bits |
/// | `i32`, `u16` | 32 bits |
/// | `i64`, `u32` | 64 bits |
/// | `f32`, `f64` | floating point of 64 bits |
/// | `Decimal`, with the feature `decimal` | a number that keeps its decimal digits |
/// | `String` | Unicode text |
/// | `Vec<u8>` | bytes |
/// | [`Uuid`] | a UUID |
/// | [`NaiveDate`], [`NaiveTime`] | a date, a time of day |
/// | [`DateTime<Utc>`], `NaiveDateTime` | a moment, with microseconds; without a zone it is one in UTC |
/// | [`Json<T>`](super::Json) | JSON |
/// | `Option` of these | the same, or null |
///
/// No database has unsigned integers, or they differ: those that fit are stored in the next wider column, and what does not fit is
/// refused when it is written and when it is read. `u64`, `usize` and `i128` fit into none. An offset is not kept: convert a
/// `DateTime<FixedOffset>` to UTC.
///
/// A `Decimal` has 28 digits, or 29 below 79,228,162,514,264,337,593,543,950,335, of which up to 28 stand behind the point. None is
/// ever rounded. It is a number and not its spelling: `1.50` comes back as `1.5`. SQLite has no such type and keeps it as text, so
/// that every digit stays: there it compares for equality, but `ORDER BY`, `<` and arithmetic need a
/// `CAST(price AS REAL)`.
///
/// # Types of your own
///
/// Derive it on a struct around one of these types: the column is the same as that of what is inside. Enums derive
/// [`Choices`](super::Choices).
///
/// ```
/// use auth_core::Field;
/// use auth_core::model::{Kind, Value};
///
/// #[derive(Debug, Clone, PartialEq, Field)]
/// struct Score(i32);
///
/// assert_eq!(Score::KIND, Kind::Int);
/// assert_eq!(Score::from_value(Value::Int(7)), Ok(Score(7)));
/// ```
///
/// Where it should check or convert what it stores, write the trait and go through a type that is a column already. What the derive adds
/// for queries, `impl OrderedField for Colour {}` and, for text, `impl TextField for Colour {}` add:
///
/// ```
/// use auth_core::Field;
/// use auth_core::model::{Kind, Mismatch, Value};
/// use auth_core::query::TextField;
///
/// #[derive(Debug, Clone, PartialEq)]
/// struct Colour(String);
///
/// impl TextField for Colour {}
///
/// impl Field for Colour {
///     const KIND: Kind = Kind::Text;
///     const MAX_LENGTH: Option<u32> = Some(20);
///     fn into_value(self) -> Value {
///         self.0.into_value()
///     }
///     fn from_value(value: Value) -> Result<Self, Mismatch> {
///         String::from_value(value).map(|name| Self(name.to_lowercase()))
///     }
/// }
///
/// assert_eq!(Colour::from_value(Value::Text("Red".into())), Ok(Colour("red".into())));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a column",
    label = "no `Field` for this type",
    note = "columns are bool, i8, i16, i32, i64, u8, u16, u32, f32, f64, String, Vec<u8>, Uuid, NaiveDate, NaiveTime, DateTime<Utc>, NaiveDateTime, Json<T>, Decimal (feature `decimal`) and `Option` of these",
    note = "no database has a column for every number of u64, usize, i128 or u128: take i64, or u32",
    note = "for a type of your own derive `Field` on a struct around one of these, or `Choices` on an enum; to leave the field out of the table write `#[auth_user(skip)]`"
)]
pub trait Field: Clone + Send + Sync + 'static {
    /// What the column holds.
    const KIND: Kind;
    /// Whether the column may be null.
    const NULLABLE: bool = false;
    /// The length that the type itself imposes: characters of text, bytes of keys and bytes.
    const MAX_LENGTH: Option<u32> = None;
    /// The least and the greatest integer, where the type holds fewer than its column.
    const RANGE: Option<(i64, i64)> = None;
    /// The only values that the column may hold; none for any value.
    const CHOICES: &'static [Choice] = &[];

    /// The value to store.
    fn into_value(self) -> Value;

    /// The Rust value of what was stored, or of what a form gave.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] when `value` is of another kind or out of range.
    fn from_value(value: Value) -> Result<Self, Mismatch>;
}

/// A stored value that is not what its field expects.
///
/// It says what was found, never the value itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {}, found {found}", expected.name())]
pub struct Mismatch {
    /// What the field holds.
    pub expected: Kind,
    /// What was there instead, in words.
    pub found: &'static str,
}

impl Mismatch {
    /// The mismatch of a field of kind `expected` with `value`.
    pub const fn new(expected: Kind, value: &Value) -> Self {
        Self {
            expected,
            found: value.describe(),
        }
    }
}

macro_rules! fields {
    ($($type:ty: $kind:ident as $variant:ident,)*) => {$(
        impl Field for $type {
            const KIND: Kind = Kind::$kind;
            fn into_value(self) -> Value {
                Value::$variant(self)
            }
            fn from_value(value: Value) -> Result<Self, Mismatch> {
                match value {
                    Value::$variant(inner) => Ok(inner),
                    other => Err(Mismatch::new(Kind::$kind, &other)),
                }
            }
        }
    )*};
}

fields! {
    bool: Bool as Bool,
    i64: BigInt as Int,
    f64: Float as Float,
    String: Text as Text,
    Vec<u8>: Bytes as Bytes,
    Uuid: Uuid as Uuid,
    NaiveDate: Date as Date,
    NaiveTime: Time as Time,
    DateTime<Utc>: DateTime as DateTime,
}

impl<F: Field> Field for Option<F> {
    const KIND: Kind = F::KIND;
    const NULLABLE: bool = true;
    const MAX_LENGTH: Option<u32> = F::MAX_LENGTH;
    const RANGE: Option<(i64, i64)> = F::RANGE;
    const CHOICES: &'static [Choice] = F::CHOICES;

    fn into_value(self) -> Value {
        self.map_or(Value::Null(F::KIND), F::into_value)
    }

    fn from_value(value: Value) -> Result<Self, Mismatch> {
        if value.is_null() {
            Ok(None)
        } else {
            F::from_value(value).map(Some)
        }
    }
}
