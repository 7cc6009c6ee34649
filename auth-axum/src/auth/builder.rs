//! Putting the handle together.

use std::env;
use std::time::Duration;

use auth_core::AuthUser;
use auth_core::account::{Accounts, AuthBackend};
use auth_core::db::Db;
use auth_core::project::Project;
use auth_core::secret::{SecretKey, SecretKeyError};
use auth_core::session::SessionPolicy;

use crate::origin::{OriginError, OriginPolicy};
use crate::pages::capitalized;

use super::Auth;

/// Why an application's accounts cannot be set up.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SetupError {
    /// There is no secret key.
    #[error(
        "SECRET_KEY is not set: give it a random text of at least 32 bytes, such as the output of `openssl rand -base64 48`"
    )]
    NoSecretKey,
    /// The secret key cannot be used.
    #[error("SECRET_KEY cannot be used: {0}")]
    SecretKey(#[from] SecretKeyError),
    /// The origin cannot be used.
    #[error("APP_ORIGIN cannot be used: {0}")]
    Origin(#[from] OriginError),
}

type AddBackend<U> = Box<dyn FnOnce(Accounts<U>) -> Accounts<U> + Send>;

/// Settings of [`Auth`]. What is not set comes from the environment: `SECRET_KEY`, `APP_ORIGIN`.
pub struct AuthBuilder<U: AuthUser> {
    db: Db,
    secret: Option<SecretKey>,
    origin: Option<OriginPolicy>,
    project: Option<Project>,
    policy: SessionPolicy,
    site_name: Option<String>,
    login_redirect: String,
    logout_redirect: String,
    session_cache: Option<Duration>,
    backends: Vec<AddBackend<U>>,
    csrf_exempt: Vec<String>,
}

impl<U: AuthUser> AuthBuilder<U> {
    pub(super) fn new(db: Db) -> Self {
        Self {
            db,
            secret: None,
            origin: None,
            project: None,
            policy: SessionPolicy::default(),
            site_name: None,
            login_redirect: "/".to_owned(),
            logout_redirect: "/".to_owned(),
            session_cache: None,
            backends: Vec::new(),
            csrf_exempt: Vec::new(),
        }
    }

    /// Signs with this key instead of `SECRET_KEY`.
    pub fn secret(mut self, secret: SecretKey) -> Self {
        self.secret = Some(secret);
        self
    }

    /// Answers under these origins instead of `APP_ORIGIN`.
    pub fn origin(mut self, origin: OriginPolicy) -> Self {
        self.origin = Some(origin);
        self
    }

    /// Takes templates from `project!()`.
    pub const fn project(mut self, project: Project) -> Self {
        self.project = Some(project);
        self
    }

    /// Lets sessions live as long as `policy` says.
    pub const fn session_policy(mut self, policy: SessionPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// Keeps sessions and their users at hand, so that most requests ask the database nothing. Without this call, each
    /// request that wants to know who is logged in is one query.
    ///
    /// | What is done | holds |
    /// |---|---|
    /// | by this program, through [`Auth::db`] and its clones: a logout, a new password, a deactivation, other permissions, a value in the session | at the next request |
    /// | by other processes, on PostgreSQL, if they keep sessions at hand too or run a management command | at once: they tell each other by `NOTIFY` |
    /// | by anybody else: another program, SQL by hand, a pool of its own, a trigger or a function in the database | within `max_stale` |
    ///
    /// One second is a good `max_stale`: it saves a busy session most of its queries. While nobody writes anything to the database (on
    /// SQLite to the file, on PostgreSQL to the server), one question each `max_stale` stands for all of them.
    ///
    /// The memory is bounded ([`CACHE_BYTES`](auth_core::session::CACHE_BYTES)), and of many requests of one session that ask at the same
    /// time, one reads. On PostgreSQL a connection beside the pool listens; if it is lost, a warning says so, and `max_stale` is
    /// all that is left until it is back. On SQLite one asks whether anybody has written.
    ///
    /// After a change that nothing tells, `auth.accounts_core().sessions().forget_cached()` says it.
    ///
    /// # Security
    ///
    /// For at most `max_stale`, somebody who was logged out elsewhere is still let in here.
    pub const fn session_cache(mut self, max_stale: Duration) -> Self {
        self.session_cache = Some(max_stale);
        self
    }

    /// Calls the site `name` in the built-in pages.
    pub fn site_name(mut self, name: impl Into<String>) -> Self {
        self.site_name = Some(name.into());
        self
    }

    /// Where a login leads without a `next`: Django's `LOGIN_REDIRECT_URL`.
    pub fn login_redirect(mut self, path: impl Into<String>) -> Self {
        self.login_redirect = path.into();
        self
    }

    /// Where a logout leads: Django's `LOGOUT_REDIRECT_URL`.
    pub fn logout_redirect(mut self, path: impl Into<String>) -> Self {
        self.logout_redirect = path.into();
        self
    }

    /// Asks `backend` too, after the passwords of the user model.
    pub fn backend(mut self, backend: impl AuthBackend<U>) -> Self {
        self.backends
            .push(Box::new(|accounts| accounts.with_backend(backend)));
        self
    }

    /// Lets unsafe requests to the route `path` through without a CSRF token: for hooks that other
    /// servers call. `path` is the route as the router knows it, such as `/hooks/{name}`.
    ///
    /// # Security
    ///
    /// The handler has to find out for itself who is calling; cookies prove nothing there.
    pub fn csrf_exempt(mut self, path: impl Into<String>) -> Self {
        self.csrf_exempt.push(path.into());
        self
    }

    /// The handle.
    ///
    /// # Errors
    ///
    /// [`SetupError`] when there is no usable key or origin.
    pub fn build(self) -> Result<Auth<U>, SetupError> {
        let secret = match self.secret {
            Some(secret) => secret,
            None => SecretKey::new(env::var("SECRET_KEY").map_err(|_| SetupError::NoSecretKey)?)?,
        };
        let origin = match (self.origin, env::var("APP_ORIGIN")) {
            (Some(origin), _) => origin,
            (None, Ok(origin)) => OriginPolicy::configured(&origin)?,
            (None, Err(_)) => OriginPolicy::any_loopback_port(),
        };
        let accounts = Accounts::new(&self.db, &secret, self.policy);
        let accounts = match self.session_cache {
            Some(max_stale) => accounts.with_session_cache(max_stale),
            None => accounts,
        };
        let accounts = self
            .backends
            .into_iter()
            .fold(accounts, |accounts, add| add(accounts));
        let site_name = self
            .site_name
            .or_else(|| self.project.map(|project| title(project.name())));
        Ok(Auth::assemble(super::auth::Parts {
            accounts,
            keys: super::Keys::of(&secret),
            origin,
            project: self.project,
            site_name: site_name.unwrap_or_else(|| "Accounts".to_owned()),
            login_redirect: self.login_redirect,
            logout_redirect: self.logout_redirect,
            csrf_exempt: self.csrf_exempt,
        }))
    }
}

/// `my-articles` as people write it: `My articles`.
fn title(package: &str) -> String {
    capitalized(&package.replace(['-', '_'], " "))
}
