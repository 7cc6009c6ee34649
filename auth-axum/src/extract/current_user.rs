//! Who is logged in.

use std::ops::Deref;
use std::sync::Arc;

use auth_core::AuthUser;
use auth_core::session::Session;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use http::request::Parts;

use crate::rejection::{LayerMissing, LoginRejected, Unavailable};
use crate::session::{RequestHandle, RequestState};

/// Who is logged in. It dereferences to the user: `user.username`.
///
/// As an argument it makes the handler one for those who are logged in: others are sent to the login
/// page (JSON clients get 401). `Option<CurrentUser>` lets everybody in.
#[derive(Debug, Clone)]
pub struct CurrentUser<U: AuthUser> {
    session: Arc<Session<U>>,
    // The session's own. A session alone could not promise that there is one.
    user: Arc<U>,
}

impl<U: AuthUser> CurrentUser<U> {
    fn of(session: Option<Arc<Session<U>>>) -> Option<Self> {
        let session = session?;
        let user = session.shared_user()?;
        Some(Self { session, user })
    }

    /// When the password was given, in seconds since 1970.
    pub fn auth_time(&self) -> i64 {
        self.session.auth_time()
    }

    /// The user alone.
    pub fn into_inner(self) -> U {
        Arc::unwrap_or_clone(self.user)
    }
}

impl<U: AuthUser> Deref for CurrentUser<U> {
    type Target = U;

    fn deref(&self) -> &U {
        &self.user
    }
}

/// The session of the request, loaded.
async fn session<U: AuthUser>(parts: &Parts) -> Result<Option<Arc<Session<U>>>, Unavailable> {
    let state = parts
        .extensions
        .get::<Arc<RequestState<U>>>()
        .ok_or(LayerMissing)?;
    Ok(state.session().await?)
}

impl<S: Sync, U: AuthUser> FromRequestParts<S> for CurrentUser<U> {
    type Rejection = LoginRejected;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, LoginRejected> {
        let session = session(parts).await.map_err(LoginRejected::Unavailable)?;
        if let Some(user) = Self::of(session) {
            return Ok(user);
        }
        let handle = RequestHandle::of(parts).ok_or(LayerMissing)?;
        Err(LoginRejected::required(parts, &handle))
    }
}

impl<S: Sync, U: AuthUser> OptionalFromRequestParts<S> for CurrentUser<U> {
    type Rejection = Unavailable;

    async fn from_request_parts(
        parts: &mut Parts,
        _state: &S,
    ) -> Result<Option<Self>, Unavailable> {
        session(parts).await.map(Self::of)
    }
}
