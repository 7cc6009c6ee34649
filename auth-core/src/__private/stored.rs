//! The type of a field, as generated code sees it.

use crate::model::{
    Column, Draft, Field, Mismatch, Model, ReadError, SetFields, Sink, Source, Value, take,
};

/// What generated code does with the type of a field. Every [`Field`] has it.
///
/// Generated code asks for this trait alone, and the trait has no bounds, so that the compiler says
/// once that a type cannot be a column, and not once for each use.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a column",
    label = "no `Field` for this type",
    note = "columns are bool, i8, i16, i32, i64, u8, u16, u32, f32, f64, String, Vec<u8>, Uuid, NaiveDate, NaiveTime, DateTime<Utc>, NaiveDateTime, Json<T>, Decimal (feature `decimal`) and `Option` of these",
    note = "no database has a column for every number of u64, usize, i128 or u128: take i64, or u32",
    note = "for a type of your own derive `Field` on a struct around one of these, or `Choices` on an enum; to leave the field out of the table write `skip` into its attribute"
)]
pub trait Stored: Sized {
    /// A column of this type, without a name.
    const COLUMN: Column;

    /// Reads the next value of a row.
    ///
    /// # Errors
    ///
    /// [`ReadError`], with the column's name.
    fn take(source: &mut dyn Source, column: &Column) -> Result<Self, ReadError>;

    /// Reads the field called `field` of a form.
    ///
    /// # Errors
    ///
    /// [`ReadError`], with the field's name.
    fn get(source: &mut dyn Source, field: &'static str) -> Result<Self, ReadError>;

    /// The value to store.
    fn into_value(self) -> Value;

    /// The Rust value of what was stored.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] when `value` is of another kind or out of range.
    fn from_value(value: Value) -> Result<Self, Mismatch>;

    /// Gives away a copy.
    fn push(&self, sink: &mut Sink);

    /// Fills in the field called `field`.
    fn fill<M: Model>(self, draft: &mut Draft<M>, field: &str);

    /// The same for what is filled in field by field.
    fn set<S: SetFields>(self, fields: S, field: &str) -> S;
}

/// `Some` of what was given to the method of a field that may be null.
pub fn some<T>(value: impl Into<T>) -> Option<T> {
    Some(value.into())
}

impl<F: Field> Stored for F {
    const COLUMN: Column = Column::of::<Self>("");

    fn take(source: &mut dyn Source, column: &Column) -> Result<Self, ReadError> {
        take(source, column)
    }

    fn get(source: &mut dyn Source, field: &'static str) -> Result<Self, ReadError> {
        take(source, &Column::of::<Self>(field))
    }

    fn into_value(self) -> Value {
        Field::into_value(self)
    }

    fn from_value(value: Value) -> Result<Self, Mismatch> {
        Field::from_value(value)
    }

    fn push(&self, sink: &mut Sink) {
        sink.push(self);
    }

    fn fill<M: Model>(self, draft: &mut Draft<M>, field: &str) {
        draft.set(field, self);
    }

    fn set<S: SetFields>(self, mut fields: S, field: &str) -> S {
        self.fill(fields.draft(), field);
        fields
    }
}
