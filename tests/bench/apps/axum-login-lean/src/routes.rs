//! The routes.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Form, Router};

use crate::user::{Backend, Credentials};

type AuthSession = axum_login::AuthSession<Backend>;

const LOGIN_PAGE: &str = r#"<!doctype html>
<title>Log in</title>
<form method="post">
  <label>Username <input name="username"></label>
  <label>Password <input name="password" type="password"></label>
  <button>Log in</button>
</form>
"#;

pub(crate) fn login() -> Router {
    Router::new()
        .route("/login", get(async || Html(LOGIN_PAGE)).post(log_in))
        .route("/logout", get(log_out))
}

pub(crate) fn hello() -> Router {
    Router::new().route("/", get(greet))
}

async fn log_in(mut session: AuthSession, Form(credentials): Form<Credentials>) -> Response {
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

async fn log_out(mut session: AuthSession) -> Response {
    match session.logout().await {
        Ok(_) => Redirect::to("/login").into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn greet(session: AuthSession) -> Response {
    match session.user {
        Some(user) => format!("Hello, {}", user.username).into_response(),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
