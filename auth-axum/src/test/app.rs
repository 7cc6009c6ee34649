//! An application in process.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use auth_core::AuthUser;
use auth_core::db::Db;
use auth_core::secret::SecretKey;
use axum::Router;
use axum::body::Body;
use axum::response::Response;
use http::Request;
use tower::ServiceExt;
use tower_layer::Layer;

use crate::auth::{Auth, AuthBuilder, SetupError};
use crate::headers::{SecurityHeaders, SecurityHeadersService};
use crate::origin::OriginPolicy;
use crate::server::{
    CatchPanic, CatchPanicService, PeerAddr, RequestLimits, RequestLimitsService, ServerLimits,
};

use super::TestClient;
#[cfg(feature = "manage")]
use super::TestResult;

/// Where a test's application is, unless the test says otherwise.
const ORIGIN: &str = "http://127.0.0.1:8000";

/// Where its clients are.
const PEER: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 50_000);

/// What [`server::serve`](crate::server::serve) puts around an application.
type Stack = SecurityHeadersService<RequestLimitsService<CatchPanicService<Router>>>;

/// A whole application in process, as the server runs it. Cheap to clone.
///
/// See the [module](super) for an example.
#[derive(Debug)]
pub struct TestApp<U: AuthUser>(Arc<Inner<U>>);

struct Inner<U: AuthUser> {
    auth: Auth<U>,
    origin: String,
    stack: Stack,
}

impl<U: AuthUser> Clone for TestApp<U> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<U: AuthUser> std::fmt::Debug for Inner<U> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TestApp")
            .field("origin", &self.origin)
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "manage")]
impl<U: AuthUser> TestApp<U> {
    /// The application `manage` on `db`, at `http://127.0.0.1:8000`. The tables come from the
    /// application's own migrations.
    ///
    /// # Errors
    ///
    /// The migrations do not fit the engine or the model.
    pub async fn new(manage: crate::manage::Manage<U>, db: &Db) -> TestResult<Self> {
        Self::at(ORIGIN, manage, db).await
    }

    /// The same at another origin, such as `https://app.test`.
    ///
    /// # Errors
    ///
    /// The origin cannot be used, or the migrations do not fit the engine or the model.
    pub async fn at(origin: &str, manage: crate::manage::Manage<U>, db: &Db) -> TestResult<Self> {
        use auth_core::migrate::{Migrations, prepare};

        let migrations = Migrations::of(&manage.project(), db.engine());
        prepare(db, &migrations, &manage.schema()).await?;
        let origin = OriginPolicy::configured(origin)?;
        let secret = SecretKey::generate()?;
        let (auth, router) = manage.assemble(|auth| auth.secret(secret).origin(origin), db)?;
        Ok(Self::with_router(&auth, router))
    }
}

impl<U: AuthUser> TestApp<U> {
    /// An application without migrations of its own, at `http://127.0.0.1:8000`: `routes` makes the
    /// router, with `auth.layer()` around it. The tables have to be there.
    ///
    /// # Errors
    ///
    /// As [`AuthBuilder::build`].
    pub fn of_routes(db: &Db, routes: impl FnOnce(&Auth<U>) -> Router) -> Result<Self, SetupError> {
        Self::of_routes_with(db, |auth| auth, routes)
    }

    /// The same with other settings, such as an https origin. The secret key is random unless it is
    /// set.
    ///
    /// # Errors
    ///
    /// As [`AuthBuilder::build`].
    pub fn of_routes_with(
        db: &Db,
        setup: impl FnOnce(AuthBuilder<U>) -> AuthBuilder<U>,
        routes: impl FnOnce(&Auth<U>) -> Router,
    ) -> Result<Self, SetupError> {
        let builder = Auth::builder(db.clone())
            .secret(SecretKey::generate()?)
            .origin(OriginPolicy::configured(ORIGIN)?);
        let auth = setup(builder).build()?;
        let made = routes(&auth);
        Ok(Self::with_router(&auth, made))
    }

    /// An application that is put together already: `router` has `auth.layer()` around it.
    pub fn with_router(auth: &Auth<U>, router: Router) -> Self {
        let policy = auth.origin_policy();
        let headers = SecurityHeaders::new(policy.is_secure());
        let limits = RequestLimits::new(ServerLimits::default());
        Self(Arc::new(Inner {
            auth: auth.clone(),
            origin: policy.origin().to_owned(),
            stack: headers.layer(limits.layer(CatchPanic.layer(router))),
        }))
    }

    /// A new client, without cookies.
    pub fn client(&self) -> TestClient<U> {
        TestClient::new(self.clone())
    }

    /// The handle on the accounts.
    pub fn auth(&self) -> &Auth<U> {
        &self.0.auth
    }

    /// Where the application is: `http://127.0.0.1:8000`.
    pub fn origin(&self) -> &str {
        &self.0.origin
    }

    /// The host and port of the origin.
    pub(super) fn host(&self) -> &str {
        let origin = self.origin();
        origin.split_once("://").map_or(origin, |(_, host)| host)
    }

    pub(super) async fn call(&self, mut request: Request<Body>) -> Response {
        request.extensions_mut().insert(PeerAddr(PEER));
        let answered: Result<Response, Infallible> = self.0.stack.clone().oneshot(request).await;
        let Ok(response) = answered;
        response
    }
}
