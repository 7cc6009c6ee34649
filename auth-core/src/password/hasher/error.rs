//! Why a password could be neither hashed nor checked.

use std::time::Duration;

use crate::token::RngError;

/// A password could not be hashed or checked; whether it is right is not known.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum HashError {
    /// Too many others wait, or the job has waited for too long: 503 with `Retry-After`.
    #[error("too many passwords are waiting to be hashed")]
    Overloaded {
        /// When another attempt has a chance: whole seconds, at least one.
        retry_after: Duration,
    },

    /// There was no random salt to be had.
    #[error(transparent)]
    Rng(#[from] RngError),

    /// The computation failed, in practice for want of memory.
    #[error("Argon2 failed")]
    Argon2(#[from] argon2::Error),

    /// No thread could be started, or the one at work ended early.
    #[error("no thread to hash passwords on")]
    NoThread,
}
