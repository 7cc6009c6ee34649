//! The handle.

use std::sync::{Arc, OnceLock};

use auth_core::AuthUser;
use auth_core::account::Accounts;
use auth_core::db::{Db, Pool};
use auth_core::event::Event;
use auth_core::migrate::{self, Migrations, StartError};
use auth_core::project::Project;
use auth_core::schema::Schema;

use crate::accounts::AccountRoutes;
use crate::cookie::CookieNames;
use crate::layer::AuthLayer;
use crate::origin::OriginPolicy;
use crate::pages::Pages;

use super::{AuthBuilder, Keys, SetupError};

/// Where the account routes are, unless the application says otherwise.
const DEFAULT_PREFIX: &str = "/accounts";

/// Everything that an application's accounts need. Cheap to clone.
///
/// ```no_run
/// # use auth_axum::prelude::*;
/// # #[derive(Debug, Clone, AuthUser)]
/// # struct User {
/// #     #[auth_user(flatten)]
/// #     base: AbstractUser,
/// # }
/// # auth_user_model!(User);
/// # async fn example(app: Router, pool: auth_axum::db::Pool) -> Result<Router, Box<dyn std::error::Error>> {
/// // an axum app that already exists, and its sqlx pool
/// let auth = Auth::<AUTH_USER_MODEL>::new(pool)?;
/// auth.migrate(project!()).await?;
/// let app = app.merge(auth.accounts("/accounts")).layer(auth.layer());
/// # Ok(app) }
/// ```
#[derive(Debug)]
pub struct Auth<U: AuthUser>(Arc<Inner<U>>);

#[derive(Debug)]
struct Inner<U: AuthUser> {
    parts: Parts<U>,
    /// Set by the first `accounts(prefix)`; whatever asks before gets the default.
    routes: OnceLock<Routes>,
}

/// What the builder has put together.
#[derive(Debug)]
pub(super) struct Parts<U: AuthUser> {
    pub(super) accounts: Accounts<U>,
    pub(super) keys: Keys,
    pub(super) origin: OriginPolicy,
    pub(super) project: Option<Project>,
    pub(super) site_name: String,
    pub(super) login_redirect: String,
    pub(super) logout_redirect: String,
    pub(super) csrf_exempt: Vec<String>,
}

/// What depends on where the account routes are.
#[derive(Debug)]
struct Routes {
    login: String,
    logout: String,
    pages: Pages,
}

impl<U: AuthUser> Clone for Auth<U> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<U: AuthUser> Auth<U> {
    /// The accounts in the database behind `pool`, with `SECRET_KEY` and `APP_ORIGIN` from the
    /// environment and defaults for everything else.
    ///
    /// # Errors
    ///
    /// [`SetupError`] when there is no usable key or origin.
    pub fn new(pool: impl Into<Pool>) -> Result<Self, SetupError> {
        Self::builder(Db::from(pool)).build()
    }

    /// The same with other settings.
    pub fn builder(db: impl Into<Db>) -> AuthBuilder<U> {
        AuthBuilder::new(db.into())
    }

    pub(super) fn assemble(parts: Parts<U>) -> Self {
        Self(Arc::new(Inner {
            parts,
            routes: OnceLock::new(),
        }))
    }

    /// Brings the database up to the migrations of `project!()` and makes sure that it belongs to this user
    /// model: for an application with a `main` of its own, before its first request.
    ///
    /// Whatever else is in the database stays as it is. Several processes may start at once: one migrates,
    /// the others wait. The record of what is applied is sqlx's own table: an application that runs
    /// `sqlx::migrate!` too has to read the same folder there.
    ///
    /// # Errors
    ///
    /// [`StartError`] says what does not fit and what to do about it.
    pub async fn migrate(&self, project: Project) -> Result<(), StartError> {
        let migrations = Migrations::of(&project, self.db().engine());
        if !migrations.is_empty() {
            migrate::migrate(self.db(), &migrations).await?;
        }
        migrate::verify(self.db(), &migrations, &Schema::of::<U>(&[])).await
    }

    /// The layer that gives requests their session. It belongs around all routes.
    pub fn layer(&self) -> AuthLayer<U> {
        AuthLayer::new(self.clone())
    }

    /// The account routes, to be merged into the application's router. Each view can be replaced.
    pub fn accounts<S>(&self, prefix: &str) -> AccountRoutes<U, S>
    where
        S: Clone + Send + Sync + 'static,
    {
        let prefix = prefix.trim_end_matches('/');
        self.0.routes.get_or_init(|| self.routes_at(prefix));
        AccountRoutes::new(self.clone(), prefix)
    }

    /// Calls `subscriber` with every event of the accounts, on the task where it happens.
    pub fn on_event(&self, subscriber: impl Fn(&Event) + Send + Sync + 'static) {
        self.db().events().subscribe(subscriber);
    }

    /// The database.
    pub fn db(&self) -> &Db {
        self.0.parts.accounts.db()
    }

    /// The account flows without HTTP.
    pub fn accounts_core(&self) -> &Accounts<U> {
        &self.0.parts.accounts
    }

    /// The path of the login page.
    pub fn login_url(&self) -> &str {
        &self.routes().login
    }

    /// The path that logs out.
    pub fn logout_url(&self) -> &str {
        &self.routes().logout
    }

    pub(crate) fn login_redirect(&self) -> &str {
        &self.0.parts.login_redirect
    }

    pub(crate) fn logout_redirect(&self) -> &str {
        &self.0.parts.logout_redirect
    }

    pub(crate) fn pages(&self) -> &Pages {
        &self.routes().pages
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.0.parts.keys
    }

    pub(crate) fn origin_policy(&self) -> &OriginPolicy {
        &self.0.parts.origin
    }

    pub(crate) fn cookie_names(&self) -> CookieNames {
        CookieNames::new(self.origin_policy().is_secure())
    }

    pub(crate) fn is_csrf_exempt(&self, route: &str) -> bool {
        self.0
            .parts
            .csrf_exempt
            .iter()
            .any(|exempt| exempt == route)
    }

    fn routes(&self) -> &Routes {
        self.0.routes.get_or_init(|| self.routes_at(DEFAULT_PREFIX))
    }

    fn routes_at(&self, prefix: &str) -> Routes {
        let parts = &self.0.parts;
        Routes {
            login: format!("{prefix}/login"),
            logout: format!("{prefix}/logout"),
            pages: Pages::new(parts.project, &parts.site_name, prefix),
        }
    }
}
