//! The layer is not there.

use axum::response::{IntoResponse, Response};
use http::StatusCode;

use crate::problem::Problem;

/// The route is outside of `auth.layer()`: 500, and a sentence in the log that says what to add.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("this route is outside of the auth layer: add `.layer(auth.layer())` after it")]
pub struct LayerMissing;

impl IntoResponse for LayerMissing {
    fn into_response(self) -> Response {
        tracing::error!("{self}");
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response()
    }
}
