use std::{
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    task::{Context, Poll},
};

use axum::{body::Body, response::Response};
use http::{Request, StatusCode};
use tower_layer::Layer;
use tower_service::Service;

use super::refusal::refuse;
use crate::form::accepts_json;

/// Layer that turns a panic of the service within into a 500 without details, so that a bug in one handler costs one request.
///
/// The panic itself is reported by the panic hook. With `panic = "abort"` there is nothing to catch.
///
/// # Examples
///
/// ```
/// use auth_axum::server::CatchPanic;
/// use axum::{Router, body::Body, routing::get};
/// use http::Request;
/// use tower::ServiceExt;
/// use tower_layer::Layer;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// async fn broken() {
///     panic!("a detail for the log alone")
/// }
/// let app = CatchPanic.layer(Router::new().route("/", get(broken)));
/// let response = app.oneshot(Request::new(Body::empty())).await.unwrap();
/// assert_eq!(response.status(), 500);
/// # }
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct CatchPanic;

/// The service that [`CatchPanic`] makes of `S`.
#[derive(Debug, Clone, Copy)]
pub struct CatchPanicService<S> {
    inner: S,
}

/// The response of [`CatchPanicService`].
pub struct CatchPanicFuture<F> {
    /// `None` once there was a panic: what has panicked is not polled again.
    inner: Option<Pin<Box<F>>>,
    json: bool,
}

impl<S> Layer<S> for CatchPanic {
    type Service = CatchPanicService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        CatchPanicService { inner }
    }
}

impl<S> Service<Request<Body>> for CatchPanicService<S>
where
    S: Service<Request<Body>, Response = Response>,
{
    type Response = Response;
    type Error = S::Error;
    type Future = CatchPanicFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let json = accepts_json(request.headers());
        let called = catch_unwind(AssertUnwindSafe(|| Box::pin(self.inner.call(request))));
        CatchPanicFuture {
            inner: called.ok(),
            json,
        }
    }
}

impl<F, E> Future for CatchPanicFuture<F>
where
    F: Future<Output = Result<Response, E>>,
{
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if let Some(inner) = &mut self.inner
            && let Ok(polled) = catch_unwind(AssertUnwindSafe(|| inner.as_mut().poll(cx)))
        {
            return polled;
        }
        self.inner = None;
        tracing::error!("a request ended in a panic");
        Poll::Ready(Ok(refuse(StatusCode::INTERNAL_SERVER_ERROR, self.json)))
    }
}

impl<F> fmt::Debug for CatchPanicFuture<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CatchPanicFuture").finish_non_exhaustive()
    }
}
