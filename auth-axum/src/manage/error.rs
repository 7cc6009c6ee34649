//! Why a command failed.

use std::io;

use auth_core::command::ChangePasswordError;
use auth_core::db::{DbError, MigrateError};
use auth_core::migrate::{MakeError, StartError};
use auth_core::model::SaveError;
use auth_core::secret::SecretKeyError;

use crate::auth::SetupError;
use crate::origin::OriginError;

/// Why a command failed: one line on the terminal, and an exit code that is not 0.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CommandError {
    /// The sentence says it all.
    #[error("{0}")]
    Sentence(String),
    /// The database cannot be reached.
    #[error("cannot use {place}: {source}")]
    Open {
        /// Its address, without user and password.
        place: String,
        /// What is wrong.
        source: DbError,
    },
    /// The database could not answer.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The database does not fit the program.
    #[error(transparent)]
    Start(#[from] StartError),
    /// A migration could not be applied.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// A migration could not be written.
    #[error(transparent)]
    Make(#[from] MakeError),
    /// A row could not be written.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// A password could not be changed.
    #[error(transparent)]
    ChangePassword(#[from] ChangePasswordError),
    /// The accounts could not be set up.
    #[error(transparent)]
    Setup(#[from] SetupError),
    /// `APP_ORIGIN` cannot be used.
    #[error("APP_ORIGIN cannot be used: {0}")]
    Origin(#[from] OriginError),
    /// `SECRET_KEY`, or the file that stands in for it, cannot be used.
    #[error("SECRET_KEY cannot be used: {0}")]
    SecretKey(#[from] SecretKeyError),
    /// The terminal, or a socket, failed.
    #[error("{0}")]
    Io(#[from] io::Error),
}

impl CommandError {
    pub(super) fn sentence(text: impl Into<String>) -> Self {
        Self::Sentence(text.into())
    }

    /// The error in one line: causes of causes may have brought line breaks along.
    pub(super) fn line(&self) -> String {
        let text = self.to_string();
        let words: Vec<_> = text.split_whitespace().collect();
        words.join(" ")
    }
}
