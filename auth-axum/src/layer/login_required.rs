//! Routes for those who are logged in.

use std::convert::Infallible;
use std::task::{Context, Poll};

use auth_core::db::BoxFuture;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use tower_layer::Layer;
use tower_service::Service;

use crate::rejection::{LayerMissing, LoginRejected};
use crate::session::RequestHandle;

/// Lets only those in who are logged in: `get(handler).layer(login_required())`.
///
/// Everybody else is sent to the login page, and back afterwards; JSON clients get 401.
pub const fn login_required() -> LoginRequired {
    LoginRequired { _private: () }
}

/// The layer of [`login_required`].
#[derive(Debug, Clone, Copy)]
pub struct LoginRequired {
    _private: (),
}

impl<S> Layer<S> for LoginRequired {
    type Service = LoginRequiredService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        LoginRequiredService { inner }
    }
}

/// The service of [`login_required`].
#[derive(Debug, Clone)]
pub struct LoginRequiredService<S> {
    inner: S,
}

impl<S> Service<Request> for LoginRequiredService<S>
where
    S: Service<Request, Error = Infallible> + Clone + Send + 'static,
    S::Response: IntoResponse,
    S::Future: Send,
{
    type Response = Response;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response, Infallible>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let clone = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, clone);
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let Some(handle) = RequestHandle::of(&parts) else {
                return Ok(LayerMissing.into_response());
            };
            match handle.0.is_authenticated().await {
                Ok(true) => {
                    let Ok(response) = inner.call(Request::from_parts(parts, body)).await;
                    Ok(response.into_response())
                }
                Ok(false) => Ok(LoginRejected::required(&parts, &handle).into_response()),
                Err(error) => Ok(LoginRejected::unavailable(&error).into_response()),
            }
        })
    }
}
