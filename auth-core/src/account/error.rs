//! Why nobody could tell, or why a verified user could not be logged in.

use crate::db::DbError;
use crate::password::HashError;
use crate::session::SessionError;

/// Why nobody could tell whether the credentials are right. Wrong credentials are no error: they are
/// [`Authentication::Refused`](super::Authentication::Refused).
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AuthError {
    /// The hashing queue is full.
    #[error(transparent)]
    Hash(#[from] HashError),
    /// The database could not answer.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A backend of the application failed.
    #[error("the authentication backend {name} failed: {source}")]
    Backend {
        /// The backend.
        name: &'static str,
        /// What it says.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// Why a verified user could not be logged in.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoginError {
    /// Between the check and the login the password was changed, or the account deactivated or
    /// deleted: the check counts no more.
    #[error("the account has changed meanwhile")]
    Changed,
    /// The session could not be made.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The password had to be checked anew, and the hashing queue is full.
    #[error(transparent)]
    Hash(#[from] HashError),
}

impl From<DbError> for LoginError {
    fn from(error: DbError) -> Self {
        Self::Session(error.into())
    }
}
