//! The life of a request.

use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context, Poll};

use auth_core::AuthUser;
use auth_core::db::BoxFuture;
use axum::extract::{MatchedPath, Request};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use tower_service::Service;

use crate::auth::Auth;
use crate::form::accepts_json;
use crate::json_answer::JsonAnswer;
use crate::problem::{self, Problem};
use crate::session::{RequestCookies, RequestHandle, RequestState};

use super::guard;

/// The service that [`AuthLayer`](super::AuthLayer) puts around an application.
#[derive(Debug)]
pub struct AuthService<S, U: AuthUser> {
    inner: S,
    auth: Auth<U>,
}

impl<S, U: AuthUser> AuthService<S, U> {
    pub(super) const fn new(inner: S, auth: Auth<U>) -> Self {
        Self { inner, auth }
    }
}

impl<S: Clone, U: AuthUser> Clone for AuthService<S, U> {
    fn clone(&self) -> Self {
        Self {
            inner: self.inner.clone(),
            auth: self.auth.clone(),
        }
    }
}

impl<S, U> Service<Request> for AuthService<S, U>
where
    S: Service<Request, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
    U: AuthUser,
{
    type Response = Response;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response, Infallible>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        // The service that was polled ready is the one to be called.
        let clone = self.inner.clone();
        let inner = std::mem::replace(&mut self.inner, clone);
        let auth = self.auth.clone();
        Box::pin(async move {
            let json = accepts_json(request.headers());
            let method = request.method().clone();
            let route = request.extensions().get::<MatchedPath>().cloned();
            let mut response = answer(inner, auth.clone(), request).await;
            if json && let Some(answer) = response.extensions_mut().remove::<JsonAnswer>() {
                response = answer.replace(response);
            }
            let status = response.status();
            if status == StatusCode::FORBIDDEN || status.is_server_error() {
                // The route and not the path, which may carry the token of a link.
                let route = route.as_ref().map_or("", MatchedPath::as_str);
                tracing::warn!(%method, route, status = status.as_u16(), "refused or failed");
            }
            if let Some(problem) = problem_of(&mut response) {
                problem::render(&problem, auth.pages(), json, &mut response);
            }
            Ok(response)
        })
    }
}

async fn answer<S, U>(mut inner: S, auth: Auth<U>, mut request: Request) -> Response
where
    S: Service<Request, Response = Response, Error = Infallible>,
    U: AuthUser,
{
    let headers = request.headers();
    let cookies = RequestCookies::read(headers, auth.cookie_names(), &auth.keys().pre_session);
    let state = Arc::new(RequestState::new(auth, cookies));
    let policy = state.auth().origin_policy();
    let origin = match policy.resolve(headers, request.uri()) {
        Ok(origin) => origin,
        Err(error) => {
            tracing::warn!(event = "host.rejected", %error, "answered 400");
            return Problem::new(StatusCode::BAD_REQUEST).into_response();
        }
    };
    if !request.method().is_safe() {
        // Boxed, like all that only some requests need: else the future of every request carried it.
        request = match Box::pin(guard::check(&state, &origin, request)).await {
            Ok(request) => request,
            Err(refused) => return refused.into_response(),
        };
    }
    let uri = request.uri().clone();
    request
        .extensions_mut()
        .insert(RequestHandle(state.clone(), uri));
    request.extensions_mut().insert(state.clone());
    let Ok(response) = inner.call(request).await;
    state.finish(response).await
}

/// What went wrong, if something did: said by a handler of ours, or by the router without a word.
fn problem_of(response: &mut Response) -> Option<Problem> {
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        return Some(problem);
    }
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    let is_mute = !response.headers().contains_key(header::CONTENT_TYPE);
    (is_error && is_mute).then(|| Problem::new(status))
}
