//! What a column can be compared with.

use crate::model::{Field, Value};

/// What a column that holds a `T` can be compared with: a `T`, what is inside of an `Option`, and borrowed text.
#[diagnostic::on_unimplemented(
    message = "a column that holds `{T}` cannot be compared with `{Self}`",
    label = "not what this column holds",
    note = "compare it with a value of the column's own type; a column of `Option<T>` also with a `T`, one of text also with `&str`"
)]
pub trait Operand<T: Field> {
    /// The value to compare with.
    fn into_value(self) -> Value;
}

impl<T: Field> Operand<T> for T {
    fn into_value(self) -> Value {
        Field::into_value(self)
    }
}

impl<T: Field> Operand<Option<T>> for T {
    fn into_value(self) -> Value {
        Field::into_value(self)
    }
}

impl Operand<String> for &str {
    fn into_value(self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl Operand<Option<String>> for &str {
    fn into_value(self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl Operand<String> for &String {
    fn into_value(self) -> Value {
        Value::Text(self.clone())
    }
}

impl Operand<Option<String>> for &String {
    fn into_value(self) -> Value {
        Value::Text(self.clone())
    }
}
