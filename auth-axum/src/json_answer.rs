//! What a JSON client gets instead of a page or a redirect.

use std::fmt;
use std::sync::Arc;

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use serde_json::Value;

use crate::problem::Problem;

/// What a JSON client gets instead of the response that carries it as an extension. Views answer once;
/// the layer knows what the client accepts.
#[derive(Debug, Clone)]
pub(crate) enum JsonAnswer {
    /// A body.
    Body(StatusCode, LazyJson),
    /// What is wrong with a form.
    Problem(Problem),
}

/// JSON that is made when it is known to be wanted: most clients are browsers.
#[derive(Clone)]
pub(crate) struct LazyJson(Arc<dyn Fn() -> Value + Send + Sync>);

impl LazyJson {
    pub(crate) fn new(make: impl Fn() -> Value + Send + Sync + 'static) -> Self {
        Self(Arc::new(make))
    }
}

impl fmt::Debug for LazyJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LazyJson")
    }
}

impl JsonAnswer {
    /// The answer in place of `response`, with its cookies and other headers.
    pub(crate) fn replace(self, mut response: Response) -> Response {
        let answer = match self {
            Self::Body(status, body) => (status, Json((body.0)())).into_response(),
            Self::Problem(problem) => problem.into_response(),
        };
        for name in [
            header::LOCATION,
            header::CONTENT_TYPE,
            header::CONTENT_LENGTH,
        ] {
            response.headers_mut().remove(name);
        }
        let (parts, body) = answer.into_parts();
        *response.status_mut() = parts.status;
        *response.body_mut() = body;
        response.headers_mut().extend(parts.headers);
        response.extensions_mut().extend(parts.extensions);
        response
    }
}
