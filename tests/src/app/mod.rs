//! An application that only tests have: routes that wait, fail, and keep things in the session.

mod gate;
mod proxy;
mod views;

use auth_axum::Project;
use auth_axum::auth::{AuthBuilder, SetupError};
use auth_axum::prelude::*;
use auth_axum::test::TestApp;
use auth_core::db::Db;

pub use gate::Gate;
pub use proxy::Proxy;

use crate::models::User;

auth_user_model!(User);

/// Its pages: one with everything that pages have, and a login page of its own.
const PROJECT: Project = Project::new(
    "",
    "test-app",
    Some(&[
        ("templates/board.html", include_bytes!("board.html")),
        (
            "templates/accounts/login.html",
            include_bytes!("login.html"),
        ),
        ("templates/broken.html", b"{{ nothing.of.the.kind.here() }}"),
    ]),
);

/// The application on `db`, at `http://127.0.0.1:8000`. The tables have to be there.
///
/// # Errors
///
/// As [`TestApp::of_routes`].
pub fn start(db: &Db) -> Result<TestApp<User>, SetupError> {
    start_with(db, &Gate::default(), |auth| auth)
}

/// The same with a gate of the caller's, and other settings.
///
/// # Errors
///
/// As [`TestApp::of_routes_with`].
pub fn start_with(
    db: &Db,
    gate: &Gate,
    setup: impl FnOnce(AuthBuilder<User>) -> AuthBuilder<User>,
) -> Result<TestApp<User>, SetupError> {
    let setup = |auth: AuthBuilder<User>| {
        setup(with_cache_or_without(
            auth.project(PROJECT).csrf_exempt("/hook/{name}"),
        ))
    };
    TestApp::of_routes_with(db, setup, |auth| router(auth, gate))
}

/// With sessions at hand if `TEST_SESSION_CACHE` is set: every suite is to pass with them, too.
pub fn with_cache_or_without<U: AuthUser>(auth: AuthBuilder<U>) -> AuthBuilder<U> {
    if std::env::var_os("TEST_SESSION_CACHE").is_some() {
        auth.session_cache(std::time::Duration::from_secs(1))
    } else {
        auth
    }
}

/// The routes, with the layer around them.
pub fn router(auth: &Auth<User>, gate: &Gate) -> Router {
    let [slow, logout, set] = [gate.clone(), gate.clone(), gate.clone()];
    Router::new()
        .route("/me", get(views::me))
        .route("/whoami", get(views::whoami))
        .route("/public", get(async || "Hello, world"))
        .route("/guarded", any(async || "inside").layer(login_required()))
        .route(
            "/guarded/{*path}",
            any(async || "inside").layer(login_required()),
        )
        .route(
            "/slow",
            any(async move |session| views::slow(session, &slow).await),
        )
        .route(
            "/logout-late",
            post(async move |session| views::logout_late(session, &logout).await),
        )
        .route(
            "/set-late",
            post(async move |session| views::set_late(session, &set).await),
        )
        .route("/fail-late", post(views::fail_late))
        .route("/session-get", get(views::session_get))
        .route("/session-set", post(views::session_set))
        .route("/session-fill", post(views::session_fill))
        .route("/session-remove", post(views::session_remove))
        .route("/increment", post(views::increment))
        .route("/board", get(views::board))
        .route("/message", post(views::message))
        .route("/broken", get(views::broken))
        .route("/plain-form", any(views::plain_form))
        .route("/login-any", any(views::login))
        .route("/panic", any(views::panic))
        .route("/panic-late", post(views::panic_late))
        .route("/leak", get(views::leak))
        .route("/status/{code}", any(views::status))
        .route("/hook/{name}", post(async || "called"))
        .merge(auth.accounts("/accounts"))
        .layer(auth.layer())
}
