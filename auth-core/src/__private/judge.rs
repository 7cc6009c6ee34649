//! What the function that `validate` names has said.

use crate::form::{FieldError, FormErrors};

/// Adds the mistake in the field called `field`, if there is one.
pub fn judge(verdict: Result<(), FieldError>, field: &str, errors: &mut FormErrors) {
    if let Err(error) = verdict {
        errors.add(field, error);
    }
}
