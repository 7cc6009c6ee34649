//! The one trait that a type needs to be a column.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

use super::{Kind, Value};

/// A Rust type that can be a column.
///
/// The same three facts serve rows, forms, JSON, management commands and the schema. For a type of
/// your own, go through a type that is one already:
///
/// ```
/// use auth_core::model::{Field, Kind, Mismatch, Value};
///
/// #[derive(Debug, Clone, PartialEq)]
/// struct Colour(String);
///
/// impl Field for Colour {
///     const KIND: Kind = Kind::Text;
///     fn into_value(self) -> Value {
///         self.0.into_value()
///     }
///     fn from_value(value: Value) -> Result<Self, Mismatch> {
///         String::from_value(value).map(Self)
///     }
/// }
///
/// assert_eq!(Colour::from_value(Value::Text("red".into())), Ok(Colour("red".into())));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a column",
    label = "no `Field` for this type",
    note = "columns are bool, i16, i32, i64, f64, String, Vec<u8>, Uuid, NaiveDate, NaiveTime, DateTime<Utc> and `Option` of these",
    note = "for a type of your own write `impl Field for {Self}`; to leave the field out of the table write `#[auth_user(skip)]`"
)]
pub trait Field: Clone + Send + Sync + 'static {
    /// What the column holds.
    const KIND: Kind;
    /// Whether the column may be null.
    const NULLABLE: bool = false;
    /// The length that the type itself imposes: characters of text, bytes of keys and bytes.
    const MAX_LENGTH: Option<u32> = None;

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

macro_rules! narrow_integers {
    ($($type:ty: $kind:ident,)*) => {$(
        impl Field for $type {
            const KIND: Kind = Kind::$kind;
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

narrow_integers! {
    i16: SmallInt,
    i32: Int,
}

impl<F: Field> Field for Option<F> {
    const KIND: Kind = F::KIND;
    const NULLABLE: bool = true;
    const MAX_LENGTH: Option<u32> = F::MAX_LENGTH;

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
