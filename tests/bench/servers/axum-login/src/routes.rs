//! The application.

use std::env;
use std::time::Duration;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use axum_login::tower_sessions::session_store::ExpiredDeletion as _;
use axum_login::tower_sessions::{Expiry, SessionManagerLayer};
use axum_login::{AuthManagerLayerBuilder, AuthSession, predicate_required};
use tokio::net::TcpListener;

use crate::Outcome;
use crate::backend::{Backend, Credentials, User};
use crate::pool::Pool;

/// How long a session lives without a request.
pub(crate) const LIFETIME: time::Duration = time::Duration::days(1);

pub(crate) async fn serve<P: Pool>(pool: P) -> Outcome {
    let store = pool.store().await?;
    tokio::spawn(
        store
            .clone()
            .continuously_delete_expired(Duration::from_mins(1)),
    );
    let sessions = SessionManagerLayer::new(store)
        .with_secure(false)
        .with_expiry(Expiry::OnInactivity(LIFETIME));
    let auth = AuthManagerLayerBuilder::new(Backend(pool), sessions).build();
    let app = Router::new()
        .route("/me", get(me::<P>))
        // What `login_required!` expands to, which cannot be generic.
        .route_layer(predicate_required!(
            is_authenticated::<P>,
            login_url = "/login",
            redirect_field = "next"
        ))
        .route("/login", post(login::<P>))
        .layer(auth)
        .route("/public", get(async || "Hello, world"));
    let bind = env::var("BIND").unwrap_or_else(|_| "127.0.0.1:8000".to_owned());
    axum::serve(TcpListener::bind(bind).await?, app).await?;
    Ok(())
}

#[expect(clippy::unused_async, reason = "the macro awaits it")]
async fn is_authenticated<P: Pool>(session: AuthSession<Backend<P>>) -> bool {
    session.user.is_some()
}

async fn me<P: Pool>(session: AuthSession<Backend<P>>) -> Response {
    match session.user {
        Some(User { username, .. }) => username.into_response(),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn login<P: Pool>(
    mut session: AuthSession<Backend<P>>,
    Form(credentials): Form<Credentials>,
) -> Response {
    let user = match session.authenticate(credentials).await {
        Ok(Some(user)) => user,
        Ok(None) => return StatusCode::UNPROCESSABLE_ENTITY.into_response(),
        Err(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    match session.login(&user).await {
        Ok(()) => Redirect::to("/").into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
