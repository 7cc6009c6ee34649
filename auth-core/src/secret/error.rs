//! What can be wrong with a secret key.

use std::io;
use std::path::PathBuf;

use super::SecretKey;
use crate::token::RngError;

/// A secret key could not be had.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SecretKeyError {
    /// The text is too short to be a secret.
    #[error(
        "a secret key needs at least {} bytes, this one has {bytes}",
        SecretKey::MIN_BYTES
    )]
    TooShort {
        /// The length of the refused text in bytes.
        bytes: usize,
    },

    /// The file exists, but what it holds is too short to be a secret.
    #[error(
        "the secret key in `{}` needs at least {} bytes, it has {bytes}: remove the file to get a new one",
        path.display(),
        SecretKey::MIN_BYTES
    )]
    ShortFile {
        /// The file that was read.
        path: PathBuf,
        /// The length of its text in bytes.
        bytes: usize,
    },

    /// The file could be neither read nor created.
    #[error("the secret key file `{}` cannot be used: {source}", path.display())]
    File {
        /// The file in question.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },

    /// A new key could not be made.
    #[error(transparent)]
    Rng(#[from] RngError),
}
