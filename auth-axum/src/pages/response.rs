//! A rendered page.

use auth_core::form::FormErrors;
use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;

use crate::json_answer::JsonAnswer;
use crate::problem::Problem;

/// A rendered page, on its way out.
#[derive(Debug, Clone)]
pub struct PageResponse {
    status: StatusCode,
    html: String,
    problem: Option<Problem>,
}

impl PageResponse {
    #[cfg(feature = "pages")]
    pub(crate) const fn new(html: String) -> Self {
        Self {
            status: StatusCode::OK,
            html,
            problem: None,
        }
    }

    /// Answers with another status than 200.
    pub const fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Says that the page shows a form again because of `errors`: 422, and for JSON clients the errors
    /// instead of the page.
    pub fn invalid(self, errors: &FormErrors) -> Self {
        let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY).errors(errors.clone());
        Self {
            problem: Some(problem),
            ..self
        }
        .status(StatusCode::UNPROCESSABLE_ENTITY)
    }
}

impl IntoResponse for PageResponse {
    fn into_response(self) -> Response {
        let mut response = (self.status, Html(self.html)).into_response();
        if let Some(problem) = self.problem {
            response
                .extensions_mut()
                .insert(JsonAnswer::Problem(problem));
        }
        response
    }
}
