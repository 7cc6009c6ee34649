//! Why a row could not be written.

use crate::db::DbError;
use crate::form::FormErrors;
use crate::password::HashError;

/// Why a row could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SaveError {
    /// Fields are missing, malformed or already taken: tell the person who filled them in.
    #[error("{0}")]
    Invalid(#[from] FormErrors),
    /// The row has been deleted meanwhile.
    #[error("the row has been deleted meanwhile")]
    Gone,
    /// The password could not be hashed now.
    #[error(transparent)]
    Password(#[from] HashError),
    /// The database could not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl SaveError {
    /// What is wrong with the fields, to be shown with the form again.
    ///
    /// # Errors
    ///
    /// The error itself when no field is at fault.
    pub fn into_form_errors(self) -> Result<FormErrors, Self> {
        match self {
            Self::Invalid(errors) => Ok(errors),
            other => Err(other),
        }
    }
}
