//! The session of one request.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use auth_core::AuthUser;
use auth_core::account::{LoginError, LoginOptions, Verified};
use auth_core::db::DbError;
use auth_core::session::{Change, Lookup, Session, SessionKey};
use auth_core::token::SessionToken;
use serde_json::Value;
use tokio::sync::OnceCell;

use crate::auth::Auth;

use super::{PreSession, RequestCookies};

/// The session of one request, shared by the layer and all extractors.
///
/// Nothing is read before somebody asks, and then once. Changes stay in memory until the response
/// is on its way; a login or logout happens at once.
pub(crate) struct RequestState<U: AuthUser> {
    pub(super) auth: Auth<U>,
    pub(super) cookies: RequestCookies,
    /// What the cookie leads to.
    loaded: OnceCell<Option<Arc<Session<U>>>>,
    progress: Mutex<Progress<U>>,
}

/// What has happened during the request.
pub(super) struct Progress<U: AuthUser> {
    /// Whether the response depends on the cookie.
    pub(super) touched: bool,
    /// What a login, a logout or the first value has made of the session.
    pub(super) replaced: Option<Replacement<U>>,
    /// What is to be saved.
    pub(super) changes: BTreeMap<SessionKey, Option<Value>>,
    /// The pre-session that a form of this response is bound to.
    pub(super) new_pre: Option<PreSession>,
}

/// A session that this request has made, or that nobody is logged in any more.
pub(super) struct Replacement<U: AuthUser> {
    pub(super) session: Option<Arc<Session<U>>>,
    /// Of a session that this request has made.
    pub(super) token: Option<SessionToken>,
}

impl<U: AuthUser> RequestState<U> {
    pub(crate) fn new(auth: Auth<U>, cookies: RequestCookies) -> Self {
        let progress = Progress {
            touched: false,
            replaced: None,
            changes: BTreeMap::new(),
            new_pre: None,
        };
        Self {
            auth,
            cookies,
            loaded: OnceCell::new(),
            progress: Mutex::new(progress),
        }
    }

    pub(crate) const fn auth(&self) -> &Auth<U> {
        &self.auth
    }

    /// The progress so far. Nothing panics while it is held, and a broken lock would hold nothing
    /// worse than an unsaved change.
    pub(super) fn progress(&self) -> MutexGuard<'_, Progress<U>> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The living session of this request, if there is one.
    pub(crate) async fn session(&self) -> Result<Option<Arc<Session<U>>>, DbError> {
        {
            let mut progress = self.progress();
            progress.touched = true;
            if let Some(replaced) = &progress.replaced {
                return Ok(replaced.session.clone());
            }
        }
        let Some(token) = &self.cookies.session else {
            return Ok(None);
        };
        let load = async || match self.auth.accounts_core().sessions().load(token).await? {
            Lookup::Live(session) => Ok(Some(session)),
            Lookup::Dead => Ok(None),
        };
        self.loaded.get_or_try_init(load).await.cloned()
    }

    /// The session if it has been loaded or made already.
    pub(super) fn session_at_hand(&self) -> Option<Arc<Session<U>>> {
        match &self.progress().replaced {
            Some(replaced) => replaced.session.clone(),
            None => self.loaded.get().cloned().flatten(),
        }
    }

    /// Whether the browser holds a session cookie that leads nowhere.
    pub(super) fn cookie_is_dead(&self) -> bool {
        self.cookies.malformed
            || matches!(self.loaded.get(), Some(None)) && self.cookies.session.is_some()
    }

    /// The value called `key`, with the changes of this request.
    pub(crate) async fn get(&self, key: &str) -> Result<Option<Value>, DbError> {
        let session = self.session().await?;
        if let Some(change) = self.progress().changes.get(key) {
            return Ok(change.clone());
        }
        Ok(session.and_then(|session| session.data().get(key).cloned()))
    }

    /// Notes a change, to be saved with the response.
    pub(crate) fn change(&self, key: SessionKey, value: Option<Value>) {
        let mut progress = self.progress();
        progress.touched = true;
        progress.changes.insert(key, value);
    }

    /// Logs a verified user in, with a new token.
    pub(crate) async fn login(
        &self,
        user: Verified<U>,
        remember_me: bool,
    ) -> Result<Arc<Session<U>>, LoginError> {
        let previous = match self.progress().replaced.as_ref() {
            Some(replaced) => replaced.session.as_ref().map(|session| *session.id()),
            None => self.cookies.session.as_ref().map(SessionToken::hash),
        };
        let changes: Vec<Change> = self.progress().changes.clone().into_iter().collect();
        let options = LoginOptions {
            remember_me,
            previous,
            changes,
        };
        let login = self.auth.accounts_core().login(user, options).await?;
        let session = Arc::new(login.session);
        let mut progress = self.progress();
        progress.touched = true;
        progress.changes.clear();
        progress.replaced = Some(Replacement {
            session: Some(session.clone()),
            token: Some(login.token),
        });
        Ok(session)
    }

    /// Ends the session, if there is one.
    pub(crate) async fn logout(&self) -> Result<(), DbError> {
        if let Some(session) = self.session().await? {
            self.auth.accounts_core().logout(&session).await?;
        }
        let mut progress = self.progress();
        progress.changes.clear();
        progress.replaced = Some(Replacement {
            session: None,
            token: None,
        });
        Ok(())
    }
}
