//! One answer that says what went wrong.

use std::time::Duration;

use auth_core::account::{AuthError, LoginError};
use auth_core::db::DbError;
use auth_core::form::FormErrors;
use auth_core::model::SaveError;
use auth_core::password::HashError;
use auth_core::session::SessionError;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};

/// An answer that says what went wrong: RFC 9457 for JSON clients, a page for people.
///
/// It carries only what the client may know; the cause goes to the log where it is made. The layer
/// gives it the form that the request accepts.
#[derive(Debug, Clone)]
pub struct Problem {
    pub(crate) status: StatusCode,
    pub(crate) detail: &'static str,
    pub(crate) errors: Option<FormErrors>,
    pub(crate) retry_after: Option<Duration>,
}

impl Problem {
    /// The answer for `status`, with the sentence that belongs to it.
    pub const fn new(status: StatusCode) -> Self {
        Self {
            status,
            detail: sentence(status),
            errors: None,
            retry_after: None,
        }
    }

    /// Says it in another sentence. It is shown to everybody.
    pub const fn detail(mut self, sentence: &'static str) -> Self {
        self.detail = sentence;
        self
    }

    /// Adds what is wrong with the fields of a form.
    pub fn errors(mut self, errors: FormErrors) -> Self {
        self.errors = Some(errors);
        self
    }

    /// Says when trying again may help.
    pub const fn retry_after(mut self, wait: Duration) -> Self {
        self.retry_after = Some(wait);
        self
    }

    /// The status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }
}

const fn sentence(status: StatusCode) -> &'static str {
    match status.as_u16() {
        400 => "The request could not be understood.",
        401 => "Please log in first.",
        403 => "You may not do this.",
        404 => "There is nothing here.",
        405 => "This page does not answer that kind of request.",
        408 => "The request took too long to arrive.",
        413 => "The request is too large.",
        415 => "The request has a content type that is not understood here.",
        422 => "Please check what you have filled in.",
        429 => "Too many attempts. Please try again later.",
        503 => "The service is busy. Please try again in a moment.",
        _ => "Something went wrong. It has been logged.",
    }
}

/// In plain text, for an application without the layer. The layer replaces the body.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = (self.status, self.detail).into_response();
        if let Some(wait) = self.retry_after {
            let seconds = HeaderValue::from(wait.as_secs().max(1));
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// 503 when trying again may help, else 500; the cause goes to the log.
impl From<&DbError> for Problem {
    fn from(error: &DbError) -> Self {
        if error.is_unavailable() {
            tracing::warn!(%error, "answered 503");
            return Self::unavailable();
        }
        tracing::error!(%error, "answered 500");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl Problem {
    /// 503, to be tried again in a second.
    pub(crate) const fn unavailable() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE).retry_after(Duration::from_secs(1))
    }

    /// 500, with the cause in the log.
    pub(crate) fn internal(error: &dyn std::error::Error) -> Self {
        tracing::error!(%error, "answered 500");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl From<&HashError> for Problem {
    fn from(error: &HashError) -> Self {
        match error {
            HashError::Overloaded { retry_after } => {
                tracing::warn!("the hashing queue is full; answered 503");
                Self::unavailable().retry_after(*retry_after)
            }
            other => Self::internal(other),
        }
    }
}

impl From<&SessionError> for Problem {
    fn from(error: &SessionError) -> Self {
        match error {
            SessionError::Db(error) => error.into(),
            SessionError::Gone => Self::new(StatusCode::CONFLICT)
                .detail("Your session has ended meanwhile. Please log in again."),
            SessionError::TooLarge => Self::new(StatusCode::PAYLOAD_TOO_LARGE)
                .detail("There is no room for this any more."),
            other => Self::internal(other),
        }
    }
}

impl From<&AuthError> for Problem {
    fn from(error: &AuthError) -> Self {
        match error {
            AuthError::Db(error) => error.into(),
            AuthError::Hash(error) => error.into(),
            other => {
                tracing::error!(error = %other, "answered 503");
                Self::unavailable()
            }
        }
    }
}

impl From<&LoginError> for Problem {
    fn from(error: &LoginError) -> Self {
        match error {
            LoginError::Session(error) => error.into(),
            LoginError::Hash(error) => error.into(),
            _ => Self::new(StatusCode::CONFLICT)
                .detail("Your account has changed meanwhile. Please log in again."),
        }
    }
}

impl From<SaveError> for Problem {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Invalid(errors) => {
                Self::new(StatusCode::UNPROCESSABLE_ENTITY).errors(errors)
            }
            SaveError::Gone => Self::new(StatusCode::NOT_FOUND),
            SaveError::Password(error) => (&error).into(),
            SaveError::Db(error) => (&error).into(),
            other => Self::internal(&other),
        }
    }
}
