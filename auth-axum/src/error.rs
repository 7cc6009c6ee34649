//! What a handler may fail with.

use auth_core::db::DbError;
use auth_core::model::SaveError;
use auth_core::session::SessionError;
use axum::response::{IntoResponse, Response};
use http::StatusCode;

use crate::pages::PageError;
use crate::problem::Problem;

/// What a handler may fail with: `Result<PageResponse, Error>`.
///
/// Whatever `?` meets becomes the right status, with nothing of the inside in the body; the cause
/// goes to the log.
///
/// ```
/// use auth_axum::Error;
///
/// fn find(id: i64) -> Result<&'static str, Error> {
///     if id == 1 { Ok("one") } else { Err(Error::not_found()) }
/// }
/// ```
#[derive(Debug)]
pub struct Error(Problem);

impl Error {
    /// 404.
    pub const fn not_found() -> Self {
        Self(Problem::new(StatusCode::NOT_FOUND))
    }

    /// 403.
    pub const fn forbidden() -> Self {
        Self(Problem::new(StatusCode::FORBIDDEN))
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        error.0
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl From<DbError> for Error {
    fn from(error: DbError) -> Self {
        Self((&error).into())
    }
}

/// From the application's own queries on its own pool.
impl From<auth_core::__private::sqlx::Error> for Error {
    fn from(error: auth_core::__private::sqlx::Error) -> Self {
        DbError::from(error).into()
    }
}

impl From<SaveError> for Error {
    fn from(error: SaveError) -> Self {
        Self(error.into())
    }
}

impl From<SessionError> for Error {
    fn from(error: SessionError) -> Self {
        Self((&error).into())
    }
}

impl From<PageError> for Error {
    fn from(error: PageError) -> Self {
        Self((&error).into())
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}
