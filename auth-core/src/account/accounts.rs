//! The account flows of one application.

use std::sync::Arc;
use std::time::Duration;

use crate::db::{Db, DbError};
use crate::event::{Event, LoginFailure};
use crate::secret::SecretKey;
use crate::session::{Session, SessionPolicy, Sessions};
use crate::user::AuthUser;

use super::verified::Rehash;
use super::{AuthBackend, AuthError, Authentication, Credentials, ModelBackend, Outcome, Verified};

/// The account flows of one application: who may log in, and what that does. Cheap to clone.
#[derive(Debug)]
pub struct Accounts<U: AuthUser> {
    pub(super) db: Db,
    pub(super) sessions: Sessions<U>,
    backends: Arc<[Arc<dyn AuthBackend<U>>]>,
}

impl<U: AuthUser> Clone for Accounts<U> {
    fn clone(&self) -> Self {
        Self {
            db: self.db.clone(),
            sessions: self.sessions.clone(),
            backends: self.backends.clone(),
        }
    }
}

impl<U: AuthUser> Accounts<U> {
    /// The flows on `db`, with the passwords of the user model.
    pub fn new(db: &Db, secret: &SecretKey, policy: SessionPolicy) -> Self {
        Self {
            db: db.clone(),
            sessions: Sessions::new(db, secret, policy),
            backends: Arc::new([Arc::new(ModelBackend)]),
        }
    }

    /// Asks `backend` too, after those that are there.
    pub fn with_backend(mut self, backend: impl AuthBackend<U>) -> Self {
        self.backends = self
            .backends
            .iter()
            .cloned()
            .chain([Arc::new(backend) as Arc<dyn AuthBackend<U>>])
            .collect();
        self
    }

    /// Keeps sessions at hand, as [`Sessions::cached`] says.
    pub fn with_session_cache(mut self, max_stale: Duration) -> Self {
        self.sessions = self.sessions.cached(max_stale);
        self
    }

    /// The database.
    pub const fn db(&self) -> &Db {
        &self.db
    }

    /// The sessions.
    pub const fn sessions(&self) -> &Sessions<U> {
        &self.sessions
    }

    /// Asks the backends, in order, whether the credentials are right.
    ///
    /// A stored hash with old parameters is computed anew here, while the password is at hand; the
    /// login stores it.
    ///
    /// # Errors
    ///
    /// [`AuthError`] when nobody could tell. Wrong credentials are [`Authentication::Refused`].
    pub async fn authenticate(
        &self,
        credentials: &Credentials,
    ) -> Result<Authentication<U>, AuthError> {
        let mut failure = (LoginFailure::UnknownUser, None);
        for backend in self.backends.iter() {
            let (user, rehash) = match backend.authenticate(&self.db, credentials).await? {
                Outcome::Accept(user) => (user, None),
                Outcome::AcceptOutdated(user) => {
                    let password = credentials.password.clone();
                    let hash = self.db.hasher().hash(password.clone()).await?;
                    (user, Some(Rehash { hash, password }))
                }
                Outcome::Refuse(reason) => return Ok(self.refused(reason, failure.1)),
                // A backend that knows the account says more than one that does not.
                Outcome::Pass(reason) => {
                    if failure.1.is_none() {
                        failure.0 = reason;
                    }
                    continue;
                }
                Outcome::PassFor(user, reason) => {
                    failure = (reason, Some(user.key()));
                    continue;
                }
            };
            return Ok(Authentication::Verified(Box::new(Verified {
                user: *user,
                rehash,
            })));
        }
        Ok(self.refused(failure.0, failure.1))
    }

    fn refused(&self, reason: LoginFailure, tried: Option<U::Key>) -> Authentication<U> {
        self.db.events().emit(Event::LoginFailed {
            user_id: tried.map(|key| key.to_string()),
            reason,
            at: self.db.now(),
        });
        Authentication::Refused(reason)
    }

    /// Ends a session.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer: then it has *not* ended.
    pub async fn logout(&self, session: &Session<U>) -> Result<(), DbError> {
        self.sessions.end(session.id()).await?;
        self.db.events().emit(Event::LoggedOut {
            user_id: session.user_id().map(|id| id.to_string()),
            session: session.id().reference(),
            at: self.db.now(),
        });
        Ok(())
    }
}
