//! What the code of `#[derive(Choices)]` calls.

use serde_json::Value as JsonValue;

use crate::model::{Choices, Field, Mismatch, Value};

pub use crate::model::choice::length_for;

/// The variant that is stored as `value`.
///
/// # Errors
///
/// [`Mismatch`] when there is none.
pub fn choice<C: Choices>(value: Value) -> Result<C, Mismatch> {
    let text = String::from_value(value)?;
    let found = C::ALL.iter().find(|choice| choice.value() == text);
    found.copied().ok_or(Mismatch {
        expected: C::KIND,
        found: "text that is none of the choices",
    })
}

/// What is shown of a choice: what is stored.
pub fn shown<C: Choices>(choice: &C) -> JsonValue {
    choice.value().into()
}

/// The value to store.
pub fn chosen<C: Choices>(choice: C) -> Value {
    Value::Text(choice.value().to_owned())
}
