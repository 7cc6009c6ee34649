//! Why a session could not be kept.

use crate::db::DbError;
use crate::token::RngError;

use super::SessionData;

/// Why a session could not be kept.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SessionError {
    /// The session has ended meanwhile: a logout always wins over a slow request.
    #[error("the session has ended meanwhile")]
    Gone,
    /// The data is larger than [`SessionData::LIMIT`].
    #[error("the data of a session takes at most {} bytes", SessionData::LIMIT)]
    TooLarge,
    /// A value cannot be written as JSON.
    #[error("a value cannot be kept in a session: {0}")]
    Json(#[source] serde_json::Error),
    /// The system gave no random bytes.
    #[error(transparent)]
    Rng(#[from] RngError),
    /// The database could not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}
