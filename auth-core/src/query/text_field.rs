//! The types whose columns can be searched for a part of their text.

/// A [`Field`](crate::Field) that is stored as text, and so can be searched for a part of it.
///
/// `#[derive(Field)]` on a struct around text writes it. A `Field` that was written by hand becomes one by
/// `impl TextField for Colour {}`. A choice is one of a few values and has no parts: `is_in` says which ones are meant.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text",
    label = "only text has parts to search for",
    note = "choices are found by `is_in([…])`",
    note = "for a type with a `Field` of your own that is stored as text write `impl TextField for {Self} {{}}`"
)]
pub trait TextField {}

impl TextField for String {}

impl<T: TextField> TextField for Option<T> {}
