//! `Debug` of what may hold private values.

use std::fmt;

/// The name of the type and no value.
///
/// # Errors
///
/// [`fmt::Error`] when it could not be written.
pub fn redacted(name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.debug_struct(name).finish_non_exhaustive()
}
