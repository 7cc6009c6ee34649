//! A login that did not happen.

use auth_core::account::{AuthError, LoginError};
use auth_core::form::FormErrors;
use axum::response::{IntoResponse, Response};

use crate::problem::Problem;

use super::{LayerMissing, Unavailable};

/// A login that did not happen, with the answer that belongs to it.
#[derive(Debug)]
#[non_exhaustive]
pub enum LoginRejection {
    /// A field is missing or wrong, or the credentials are not right: 422 and the form again.
    Invalid {
        /// What is wrong.
        errors: FormErrors,
        /// The form again, as a page or as JSON.
        response: Box<Response>,
    },
    /// The request cannot be a login form: 400, 413 or 415.
    Malformed(Problem),
    /// Nobody could tell, or the session could not be made: 409 or 503.
    Failed(Problem),
}

impl From<AuthError> for LoginRejection {
    fn from(error: AuthError) -> Self {
        Self::Failed((&error).into())
    }
}

impl From<LoginError> for LoginRejection {
    fn from(error: LoginError) -> Self {
        Self::Failed((&error).into())
    }
}

impl From<LayerMissing> for LoginRejection {
    fn from(missing: LayerMissing) -> Self {
        Self::Failed(Problem::internal(&missing))
    }
}

impl From<Unavailable> for LoginRejection {
    fn from(unavailable: Unavailable) -> Self {
        Self::Failed(unavailable.into_problem())
    }
}

impl IntoResponse for LoginRejection {
    fn into_response(self) -> Response {
        match self {
            Self::Invalid { response, .. } => *response,
            Self::Malformed(problem) | Self::Failed(problem) => problem.into_response(),
        }
    }
}
