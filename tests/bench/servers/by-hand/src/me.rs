//! `GET /me`: who is there.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::App;
use crate::failure::Failure;
use crate::session::{is_alive, session_key};

/// Whatever depends on the visitor is not for caches.
pub(crate) const PRIVATE: [(axum::http::HeaderName, &str); 2] =
    [(CACHE_CONTROL, "no-store"), (VARY, "Cookie")];

/// With the whole user, as whoever writes one extractor for all handlers has it.
pub(crate) async fn me(State(app): App, headers: HeaderMap) -> Result<Response, Failure> {
    let Some(key) = session_key(&headers) else {
        return Ok(unknown());
    };
    match app.database.visitor(&key).await? {
        Some(visitor) if visitor.is_active && is_alive(visitor.expires_at, visitor.ends_at) => {
            Ok((PRIVATE, visitor.username).into_response())
        }
        _ => Ok(unknown()),
    }
}

/// With no more than this answer needs.
pub(crate) async fn me_narrow(State(app): App, headers: HeaderMap) -> Result<Response, Failure> {
    let Some(key) = session_key(&headers) else {
        return Ok(unknown());
    };
    match app.database.narrow_visitor(&key).await? {
        Some(visitor) if visitor.is_active && is_alive(visitor.expires_at, visitor.ends_at) => {
            Ok((PRIVATE, visitor.username).into_response())
        }
        _ => Ok(unknown()),
    }
}

fn unknown() -> Response {
    (StatusCode::UNAUTHORIZED, PRIVATE).into_response()
}
