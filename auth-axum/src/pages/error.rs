//! Why a page could not be shown.

use auth_core::session::SessionError;
use auth_core::token::RngError;

/// Why a page could not be shown.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PageError {
    /// The template is missing, or wrong.
    #[cfg(feature = "pages")]
    #[error("the template {name} cannot be rendered: {source}")]
    Template {
        /// The template.
        name: String,
        /// What is wrong with it.
        source: minijinja::Error,
    },
    /// The session could not be read or kept.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The system gave no random bytes.
    #[error(transparent)]
    Rng(#[from] RngError),
}

impl From<auth_core::db::DbError> for PageError {
    fn from(error: auth_core::db::DbError) -> Self {
        Self::Session(error.into())
    }
}

impl From<&PageError> for crate::problem::Problem {
    fn from(error: &PageError) -> Self {
        match error {
            PageError::Session(error) => error.into(),
            other => Self::internal(other),
        }
    }
}
