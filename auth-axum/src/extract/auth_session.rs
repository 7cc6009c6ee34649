//! The session of a request.

use std::borrow::Cow;
use std::sync::Arc;

use auth_core::AuthUser;
use auth_core::account::LoginError;
use auth_core::db::{Db, DbError};
use auth_core::model::Public;
use auth_core::session::{Session, SessionError};
use axum::extract::FromRequestParts;
use http::request::Parts;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::auth::Auth;
use crate::next::SafeNext;
use crate::rejection::{LayerMissing, Unavailable};
use crate::session::RequestState;

use super::{Redirect, Verified};

/// The session of a request: who is logged in, what the application keeps, logging in and out.
///
/// ```
/// # use auth_axum::prelude::*;
/// # #[derive(Debug, Clone, AuthUser)]
/// # struct User {
/// #     #[auth_user(flatten)]
/// #     base: AbstractUser,
/// # }
/// # auth_user_model!(User);
/// async fn add(session: AuthSession) -> Result<&'static str, Error> {
///     let mut cart: Vec<i64> = session.get("cart").await?.unwrap_or_default();
///     cart.push(7);
///     session.set("cart", &cart)?; // saved with the response; a cart survives the login
///     Ok("added")
/// }
/// ```
#[derive(Clone)]
pub struct AuthSession<U: AuthUser> {
    state: Arc<RequestState<U>>,
}

impl<S: Sync, U: AuthUser> FromRequestParts<S> for AuthSession<U> {
    type Rejection = Unavailable;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Unavailable> {
        let state = parts
            .extensions
            .get::<Arc<RequestState<U>>>()
            .cloned()
            .ok_or(LayerMissing)?;
        // Loaded here, so that a database that is away is told before the handler has begun.
        state.session().await?;
        Ok(Self { state })
    }
}

impl<U: AuthUser> AuthSession<U> {
    /// The living session, if there is one.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn session(&self) -> Result<Option<Arc<Session<U>>>, DbError> {
        self.state.session().await
    }

    /// Who is logged in.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn user(&self) -> Result<Option<U>, DbError> {
        Ok(self
            .session()
            .await?
            .and_then(|session| session.user().cloned()))
    }

    /// The value called `key`, as this request has left it. A value of another shape counts as none.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn get<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, DbError> {
        Ok(self
            .state
            .get(key)
            .await?
            .and_then(|value| serde_json::from_value(value).ok()))
    }

    /// Keeps `value` as `key`, from the end of this request on. What other requests keep under other
    /// names stays. A session that nobody has logged in to begins with its first value.
    ///
    /// # Errors
    ///
    /// [`SessionError::Json`] when the value cannot be written as JSON.
    pub fn set<T: Serialize + ?Sized>(
        &self,
        key: impl Into<Cow<'static, str>>,
        value: &T,
    ) -> Result<(), SessionError> {
        let value = serde_json::to_value(value).map_err(SessionError::Json)?;
        self.state.change(key.into(), Some(value));
        Ok(())
    }

    /// Keeps nothing as `key` any more.
    pub fn remove(&self, key: impl Into<Cow<'static, str>>) {
        self.state.change(key.into(), None);
    }

    /// Logs a verified user in and says where to go: to the `next` of the form if it is safe, else to
    /// where logins lead.
    ///
    /// The token changes with every login. What was kept before the login stays, unless it was
    /// another user's.
    ///
    /// # Errors
    ///
    /// [`LoginError::Changed`] when the account changed between the check and the login.
    pub async fn login(&self, user: Verified<U>) -> Result<Redirect, LoginError> {
        let auth = self.state.auth();
        let own = [auth.login_url(), auth.logout_url()];
        let next = user.next.filter(|next| next.avoids(&own));
        let location = next.unwrap_or_else(|| SafeNext::default_to(auth.login_redirect()));
        let session = self.state.login(user.inner, user.remember_me).await?;
        let csrf_token = self.state.csrf_token().await.map_err(LoginError::from)?;
        let next = location.clone();
        Ok(Redirect::safe(location).with_json(move || {
            let user = session.user().map(Public::public);
            json!({ "user": user, "next": next.as_str(), "csrf_token": csrf_token })
        }))
    }

    /// Ends the session and says where to go.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer: then the session has *not* ended.
    pub async fn logout(&self) -> Result<Redirect, DbError> {
        self.state.logout().await?;
        Ok(Redirect::to(self.state.auth().logout_redirect()))
    }

    /// A CSRF token for a client that renders its own forms.
    ///
    /// # Errors
    ///
    /// [`SessionError`] when the session could not be read or kept.
    pub async fn csrf_token(&self) -> Result<String, SessionError> {
        let token = self.state.csrf_token().await?;
        self.state.keep_pre_session();
        Ok(token)
    }

    /// The database.
    pub fn db(&self) -> &Db {
        self.state.auth().db()
    }

    /// The handle that this request came through.
    pub fn auth(&self) -> &Auth<U> {
        self.state.auth()
    }
}
