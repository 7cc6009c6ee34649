//! What a request leaves behind: saved values, cookies, headers.

use std::sync::Arc;
use std::time::Duration;

use auth_core::AuthUser;
use auth_core::session::{Change, SessionData, SessionError};
use axum::response::Response;
use http::{HeaderMap, HeaderValue, header};

use crate::cookie::{InvalidCookieValue, SetCookie};
use crate::problem::Problem;

use super::RequestState;
use super::request::Replacement;

type CookieHeader = Result<HeaderValue, InvalidCookieValue>;

impl<U: AuthUser> RequestState<U> {
    /// Whether this request has put something into the session that is not saved yet.
    pub(super) fn has_values(&self) -> bool {
        self.progress().changes.values().any(Option::is_some)
    }

    /// Saves what was changed: merged into the session, or as a new one that nobody is logged in to.
    pub(super) async fn save_changes(&self) -> Result<(), SessionError> {
        let changes: Vec<Change> = std::mem::take(&mut self.progress().changes)
            .into_iter()
            .collect();
        if changes.is_empty() {
            return Ok(());
        }
        Box::pin(self.save(changes)).await
    }

    async fn save(&self, changes: Vec<Change>) -> Result<(), SessionError> {
        let sessions = self.auth.accounts_core().sessions();
        if let Some(session) = self.session().await? {
            return sessions.merge(session.id(), changes).await;
        }
        let mut data = SessionData::default();
        data.apply(changes);
        if data.is_empty() {
            return Ok(());
        }
        let (token, session) = sessions.create_anonymous(&data).await?;
        self.progress().replaced = Some(Replacement {
            session: Some(Arc::new(session)),
            token: Some(token),
        });
        Ok(())
    }

    /// Saves what is to be saved and puts cookies and cache headers on the response. What could not
    /// be saved is not claimed to be: the response is replaced.
    pub(crate) async fn finish(&self, mut response: Response) -> Response {
        // A handler that failed has no say in what is kept.
        if !response.status().is_server_error()
            && let Err(error) = self.save_changes().await
        {
            response = axum::response::IntoResponse::into_response(Problem::from(&error));
        }
        self.touch().await;
        self.write_headers(response.headers_mut());
        response
    }

    /// Moves the idle end of a session that somebody asked for, at most once a minute. A failure
    /// costs nothing but the minute.
    async fn touch(&self) {
        let Some(session) = self.session_at_hand() else {
            return;
        };
        if !session.wants_touch(self.auth.db().epoch()) {
            return;
        }
        let touch = self.auth.accounts_core().sessions().touch(&session);
        if let Err(error) = Box::pin(touch).await {
            tracing::warn!(%error, "the idle time of a session could not be written");
        }
    }

    fn write_headers(&self, headers: &mut HeaderMap) {
        for cookie in self
            .session_cookie()
            .into_iter()
            .chain(self.pre_session_cookie())
        {
            match cookie {
                Ok(value) => drop(headers.append(header::SET_COOKIE, value)),
                // Tokens are base64url; this cannot happen, and would only leave somebody logged out.
                Err(error) => tracing::error!(%error, "a cookie could not be written"),
            }
        }
        if self.progress().touched {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            let varies = headers
                .get_all(header::VARY)
                .iter()
                .any(|value| value.as_bytes().eq_ignore_ascii_case(b"cookie") || value == "*");
            if !varies {
                headers.append(header::VARY, HeaderValue::from_static("Cookie"));
            }
        }
    }

    /// The session cookie that the browser is to have from now on, if it changes.
    fn session_cookie(&self) -> Option<CookieHeader> {
        let names = self.auth.cookie_names();
        let had_one = self.cookies.session.is_some() || self.cookies.malformed;
        let progress = self.progress();
        match &progress.replaced {
            Some(Replacement {
                session: Some(session),
                token: Some(token),
            }) => {
                let token = token.encode();
                let cookie = SetCookie::session(names, &token);
                let seconds = session
                    .ends_at()
                    .saturating_sub(self.auth.db().epoch())
                    .max(0);
                let lifetime = Duration::from_secs(seconds.unsigned_abs());
                Some(if session.is_persistent() {
                    cookie.persistent(lifetime).header()
                } else {
                    cookie.header()
                })
            }
            Some(_) if had_one => Some(SetCookie::session(names, "").expire().header()),
            None if progress.touched && self.cookie_is_dead() => {
                Some(SetCookie::session(names, "").expire().header())
            }
            _ => None,
        }
    }

    /// The cookie that forms are bound to before there is a session, if it changes. A new session
    /// ends it: a token from before is not good after.
    fn pre_session_cookie(&self) -> Option<CookieHeader> {
        let names = self.auth.cookie_names();
        let progress = self.progress();
        let new_session = matches!(&progress.replaced, Some(Replacement { token: Some(_), .. }));
        match &progress.new_pre {
            _ if new_session && self.cookies.pre.is_some() => {
                Some(SetCookie::pre(names, "").expire().header())
            }
            Some(pre) if !new_session => {
                let value = pre.cookie(&self.auth.keys().pre_session);
                Some(SetCookie::pre(names, &value).header())
            }
            _ => None,
        }
    }
}
