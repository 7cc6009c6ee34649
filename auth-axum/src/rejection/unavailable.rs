//! Nobody could tell who it is.

use auth_core::db::DbError;
use axum::response::{IntoResponse, Response};

use crate::problem::Problem;

use super::LayerMissing;

/// Nobody could tell who it is: 503 when the database is away, never "anonymous".
#[derive(Debug)]
pub struct Unavailable(Problem);

impl Unavailable {
    pub(crate) fn into_problem(self) -> Problem {
        self.0
    }
}

impl From<DbError> for Unavailable {
    fn from(error: DbError) -> Self {
        Self((&error).into())
    }
}

impl From<Problem> for Unavailable {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl From<LayerMissing> for Unavailable {
    fn from(missing: LayerMissing) -> Self {
        Self(Problem::internal(&missing))
    }
}

impl IntoResponse for Unavailable {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}
