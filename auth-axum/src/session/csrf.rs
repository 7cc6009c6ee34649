//! What the forms of a request are bound to.

use auth_core::AuthUser;
use auth_core::session::SessionError;
use auth_core::token::SessionToken;

use crate::csrf;

use super::{PreSession, RequestState};

impl<U: AuthUser> RequestState<U> {
    /// Whether `token` was issued for the session of this request, or before it for this browser.
    pub(crate) fn accepts_csrf(&self, token: &str) -> bool {
        let binding = match (&self.cookies.session, &self.cookies.pre) {
            (Some(session), _) => self.session_binding(session),
            (None, Some(pre)) => self.pre_binding(pre),
            (None, None) => return false,
        };
        csrf::verify(token, &binding)
    }

    /// Whether the request has a cookie that a token could be bound to.
    pub(crate) const fn has_csrf_binding(&self) -> bool {
        self.cookies.session.is_some() || self.cookies.pre.is_some()
    }

    /// A token for a form of this response. [`keep_pre_session`](Self::keep_pre_session) has to be
    /// called when it is really sent.
    pub(crate) async fn csrf_token(&self) -> Result<String, SessionError> {
        let session = self.session().await?;
        if session.is_none() && self.has_values() {
            // The cookie of the session that is about to be made counts for the next request.
            self.save_changes().await?;
        }
        let binding = match self.token_of_next_request() {
            Some(binding) => binding,
            None => self.pre_binding(&self.pre_session()?),
        };
        Ok(csrf::issue(&binding)?)
    }

    /// Sends the pre-session that a form is bound to, unless the browser has it.
    pub(crate) fn keep_pre_session(&self) {
        let mut progress = self.progress();
        if self.cookies.pre.is_some() {
            progress.new_pre = None;
        }
        progress.touched = true;
    }

    /// Forgets the pre-session that no form used.
    pub(crate) fn drop_pre_session(&self) {
        self.progress().new_pre = None;
    }

    /// The binding of the session cookie that the browser will have after this response.
    fn token_of_next_request(&self) -> Option<[u8; 32]> {
        match &self.progress().replaced {
            Some(replaced) => replaced
                .token
                .as_ref()
                .map(|token| self.session_binding(token)),
            None if self.cookie_is_dead() => None,
            None => self
                .cookies
                .session
                .as_ref()
                .map(|token| self.session_binding(token)),
        }
    }

    fn pre_session(&self) -> Result<PreSession, SessionError> {
        if let Some(pre) = &self.cookies.pre {
            return Ok(pre.clone());
        }
        let mut progress = self.progress();
        if let Some(pre) = &progress.new_pre {
            return Ok(pre.clone());
        }
        let pre = PreSession::generate()?;
        progress.new_pre = Some(pre.clone());
        Ok(pre)
    }

    fn session_binding(&self, token: &SessionToken) -> [u8; 32] {
        self.auth
            .keys()
            .csrf
            .mac(&[b"session", token.encode().as_bytes()])
    }

    fn pre_binding(&self, pre: &PreSession) -> [u8; 32] {
        self.auth.keys().csrf.mac(&[b"pre-session", pre.as_bytes()])
    }
}
