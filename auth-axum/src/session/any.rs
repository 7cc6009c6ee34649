//! The session of a request, for code that does not know the user model.

use std::sync::Arc;

use auth_core::AuthUser;
use auth_core::db::{BoxFuture, Db, DbError};
use auth_core::model::Public;
use auth_core::session::{SessionError, SessionKey};
use http::Uri;
use http::request::Parts;
use serde_json::{Value, json};

use crate::pages::Pages;

use super::RequestState;

/// What pages, `login_required()` and messages need of a request, whatever its user model.
pub(crate) trait AnyRequest: Send + Sync {
    fn db(&self) -> &Db;
    fn pages(&self) -> &Pages;
    fn login_url(&self) -> &str;
    fn logout_url(&self) -> &str;
    /// Who is logged in, as templates see them.
    fn user(&self) -> BoxFuture<'_, Result<Value, DbError>>;
    fn is_authenticated(&self) -> BoxFuture<'_, Result<bool, DbError>>;
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Value>, DbError>>;
    fn change(&self, key: SessionKey, value: Option<Value>);
    fn csrf_token(&self) -> BoxFuture<'_, Result<String, SessionError>>;
    /// Tells whether the token of [`csrf_token`](Self::csrf_token) was sent.
    fn csrf_token_sent(&self, sent: bool);
}

/// What the layer leaves in a request's extensions: the session, and the address as the layer saw it, which a nested router
/// cuts.
#[derive(Clone)]
pub(crate) struct RequestHandle(pub(crate) Arc<dyn AnyRequest>, pub(crate) Uri);

impl RequestHandle {
    pub(crate) fn of(parts: &Parts) -> Option<Self> {
        parts.extensions.get::<Self>().cloned()
    }
}

impl<U: AuthUser> AnyRequest for RequestState<U> {
    fn db(&self) -> &Db {
        self.auth.db()
    }

    fn pages(&self) -> &Pages {
        self.auth.pages()
    }

    fn login_url(&self) -> &str {
        self.auth.login_url()
    }

    fn logout_url(&self) -> &str {
        self.auth.logout_url()
    }

    fn user(&self) -> BoxFuture<'_, Result<Value, DbError>> {
        Box::pin(async {
            let session = self.session().await?;
            Ok(session
                .as_ref()
                .and_then(|session| session.user())
                .map_or_else(anonymous, shown))
        })
    }

    fn is_authenticated(&self) -> BoxFuture<'_, Result<bool, DbError>> {
        Box::pin(async {
            Ok(self
                .session()
                .await?
                .is_some_and(|session| session.user().is_some()))
        })
    }

    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Value>, DbError>> {
        Box::pin(Self::get(self, key))
    }

    fn change(&self, key: SessionKey, value: Option<Value>) {
        Self::change(self, key, value);
    }

    fn csrf_token(&self) -> BoxFuture<'_, Result<String, SessionError>> {
        Box::pin(Self::csrf_token(self))
    }

    fn csrf_token_sent(&self, sent: bool) {
        if sent {
            self.keep_pre_session();
        } else {
            self.drop_pre_session();
        }
    }
}

fn anonymous() -> Value {
    json!({ "is_authenticated": false, "is_anonymous": true, "username": "" })
}

/// The fields of the user that may be shown, and what every template relies on.
fn shown<U: AuthUser>(user: &U) -> Value {
    let mut shown = user.public();
    if let Value::Object(fields) = &mut shown {
        fields.insert("is_authenticated".to_owned(), true.into());
        fields.insert("is_anonymous".to_owned(), false.into());
        fields.insert("username".to_owned(), user.get_username().into());
    }
    shown
}
