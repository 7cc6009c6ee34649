//! A field that is no column, as generated code sees its type.

/// What generated code does with the type of a field that is skipped.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be left out of the table",
    label = "it needs `Default` and `Clone`",
    note = "a field with `skip` has its default in every row that is read: derive `Default` and `Clone` for its type"
)]
pub trait Kept: Sized {
    /// As it was before, or as it is in a row that has been read.
    fn kept(before: Option<&Self>) -> Self;
}

impl<T: Clone + Default> Kept for T {
    fn kept(before: Option<&Self>) -> Self {
        before.cloned().unwrap_or_default()
    }
}
