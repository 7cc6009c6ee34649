//! Reading the fields of a request.

use auth_core::form::FormData;
use axum::body::Body;
use axum::extract::{FromRequest, Request};
use http::StatusCode;
use http::request::Parts;

use crate::problem::Problem;

use super::body::read as read_body;
use super::{BodyKind, DecodeError, Fields, Limits};

impl Fields {
    /// Reads the body of a form or of a JSON object.
    ///
    /// # Errors
    ///
    /// A [`Problem`] of 400, 413 or 415. A safe method has no fields: its query is not looked at.
    pub async fn read(parts: &Parts, body: Body, limits: Limits) -> Result<Self, Problem> {
        if parts.method.is_safe() {
            return Err(Problem::new(StatusCode::METHOD_NOT_ALLOWED));
        }
        let kind = BodyKind::of(&parts.headers)
            .map_err(|_| Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
        let bytes = read_body(body, limits.bytes).await?;
        let fields = match kind {
            BodyKind::Form => Self::parse(&bytes, limits),
            BodyKind::Json => Self::parse_json(&bytes, limits),
        };
        Ok(fields?)
    }
}

/// The fields of a form or of a JSON object, within the default [`Limits`].
impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Problem;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Problem> {
        let (parts, body) = request.into_parts();
        Self::read(&parts, body, Limits::default()).await
    }
}

/// A doubled field is none: whoever sends it twice means nothing good.
impl FormData for Fields {
    fn text(&self, field: &str) -> Option<&str> {
        self.get(field).ok().flatten()
    }
}

impl From<DecodeError> for Problem {
    fn from(error: DecodeError) -> Self {
        tracing::debug!(%error, "a form could not be decoded");
        Self::new(error.status())
    }
}
