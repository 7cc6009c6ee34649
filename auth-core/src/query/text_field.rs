//! The types whose columns can be searched for a part of their text.

use crate::model::Field;

/// A [`Field`] that is stored as text, and so can be searched for a part of it.
///
/// A type of your own that holds text becomes one by `impl TextField for Colour {}`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text",
    label = "only text has parts to search for",
    note = "for a type of your own that is stored as text write `impl TextField for {Self} {{}}`"
)]
pub trait TextField: Field {}

impl TextField for String {}

impl<T: TextField> TextField for Option<T> {}
