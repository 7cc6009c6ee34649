//! What an embedded struct adds to a form.

use crate::form::FormFields;
use crate::model::{Draft, Model, ReadError, Source};

/// A result of reading.
pub type Read<T> = Result<T, ReadError>;

/// Reads the fields of an embedded struct.
///
/// # Errors
///
/// [`ReadError`] for a value that is none of its field.
pub fn form_part<F: FormFields>(source: &mut dyn Source) -> Read<F> {
    F::read(source)
}

/// Fills them in.
pub fn fill_part<M: Model>(part: impl FormFields, draft: &mut Draft<M>) {
    part.fill(draft);
}
