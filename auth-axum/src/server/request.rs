use std::{
    pin::Pin,
    task::{Context, Poll},
};

use axum::{
    body::{Body, HttpBody},
    response::Response,
};
use http::{Method, Request, StatusCode};
use tokio::time::timeout;
use tower_layer::Layer;
use tower_service::Service;

use super::{
    ServerLimits,
    body::{Waiting, WatchedBody},
    refusal::refuse,
};
use crate::form::accepts_json;

/// Layer that keeps the limits of [`ServerLimits`] which concern one request.
///
/// | Request | Answer |
/// |---|---|
/// | TRACE, CONNECT | 405 |
/// | too many or too long header fields | 431 |
/// | a body longer than allowed | 413 at once if announced, else an error to its reader (413 from axum's extractors) |
/// | a body that stops arriving | an error to its reader, and 408 |
/// | no response in time | 408 if it waits for the client, else 503 |
///
/// [`serve`](super::serve) applies it; a test that drives the app in process may do the same.
///
/// # Examples
///
/// ```
/// use auth_axum::server::{RequestLimits, ServerLimits};
/// use axum::{Router, body::Body};
/// use http::{Method, Request};
/// use tower::ServiceExt;
/// use tower_layer::Layer;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let app = RequestLimits::new(ServerLimits::default()).layer(Router::new());
/// let mut request = Request::new(Body::empty());
/// *request.method_mut() = Method::TRACE;
/// assert_eq!(app.oneshot(request).await.unwrap().status(), 405);
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct RequestLimits {
    limits: ServerLimits,
}

/// The service that [`RequestLimits`] makes of `S`.
#[derive(Debug, Clone, Copy)]
pub struct RequestLimitsService<S> {
    inner: S,
    limits: ServerLimits,
}

impl RequestLimits {
    /// The layer with these limits.
    pub const fn new(limits: ServerLimits) -> Self {
        Self { limits }
    }
}

impl<S> Layer<S> for RequestLimits {
    type Service = RequestLimitsService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        RequestLimitsService {
            inner,
            limits: self.limits,
        }
    }
}

impl<S> Service<Request<Body>> for RequestLimitsService<S>
where
    S: Service<Request<Body>, Response = Response>,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let json = accepts_json(request.headers());
        if let Some(status) = refused_at_once(&request, &self.limits) {
            return Box::pin(async move { Ok(refuse(status, json)) });
        }
        let (request, waiting) = watched(request, &self.limits);
        let answer = timeout(self.limits.request_time, self.inner.call(request));
        Box::pin(async move {
            match answer.await {
                // Whatever the handler made of a body that broke off, the reason is the pause.
                Ok(Ok(response)) if waiting.get() && is_error(response.status()) => {
                    Ok(refuse(StatusCode::REQUEST_TIMEOUT, json))
                }
                Ok(answered) => answered,
                Err(_) if waiting.get() => Ok(refuse(StatusCode::REQUEST_TIMEOUT, json)),
                Err(_) => Ok(refuse(StatusCode::SERVICE_UNAVAILABLE, json)),
            }
        })
    }
}

/// The request with a body that is watched, if it has one.
fn watched(request: Request<Body>, limits: &ServerLimits) -> (Request<Body>, Waiting) {
    if request.body().is_end_stream() {
        return (request, Waiting::default());
    }
    let (parts, body) = request.into_parts();
    let (body, waiting) = WatchedBody::new(body, limits);
    (Request::from_parts(parts, Body::new(body)), waiting)
}

fn refused_at_once(request: &Request<Body>, limits: &ServerLimits) -> Option<StatusCode> {
    let fields = request.headers();
    // Two bytes each for the colon with its space and for the line end.
    let field_bytes: usize = fields
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len() + 4)
        .sum();
    let target_bytes = request
        .uri()
        .path_and_query()
        .map_or(0, |target| target.as_str().len());
    let announced = usize::try_from(request.body().size_hint().lower()).unwrap_or(usize::MAX);

    if matches!(*request.method(), Method::TRACE | Method::CONNECT) {
        Some(StatusCode::METHOD_NOT_ALLOWED)
    } else if fields.len() > limits.headers || target_bytes + field_bytes > limits.header_bytes {
        Some(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE)
    } else if announced > limits.body_bytes {
        Some(StatusCode::PAYLOAD_TOO_LARGE)
    } else {
        None
    }
}

fn is_error(status: StatusCode) -> bool {
    status.is_client_error() || status.is_server_error()
}
