//! The types whose values come one behind the other.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use uuid::Uuid;

/// A [`Field`](crate::Field) of which one value is less than another, on every database alike: everything but JSON.
///
/// `#[derive(Field)]` writes it if what is inside has it, and `#[derive(Choices)]` always: choices come in the order of what is
/// stored, and not of the variants. A `Field` that was written by hand becomes one by `impl OrderedField for Colour {}`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no order",
    label = "one value is neither less nor greater than another",
    note = "JSON is compared by `eq`, `ne` and `is_in`: give what rows are ordered by a column of its own",
    note = "for a type with a `Field` of your own write `impl OrderedField for {Self} {{}}`"
)]
pub trait OrderedField {}

macro_rules! ordered {
    ($($type:ty),*) => {$(
        impl OrderedField for $type {}
    )*};
}

ordered!(
    bool,
    i8,
    i16,
    i32,
    i64,
    u8,
    u16,
    u32,
    f32,
    f64,
    String,
    Vec<u8>,
    Uuid
);
ordered!(NaiveDate, NaiveTime, NaiveDateTime, DateTime<Utc>);

#[cfg(feature = "decimal")]
impl OrderedField for crate::model::Decimal {}

impl<T: OrderedField> OrderedField for Option<T> {}
