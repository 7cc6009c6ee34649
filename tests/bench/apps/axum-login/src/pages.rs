//! The pages.

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Form, Router};
use axum_messages::{Message, Messages};
use serde::Deserialize;

use crate::user::{Backend, Credentials};

type AuthSession = axum_login::AuthSession<Backend>;

#[derive(Template)]
#[template(path = "login.html")]
struct LoginPage {
    messages: Vec<Message>,
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "hello.html")]
struct HelloPage {
    messages: Vec<Message>,
    username: String,
}

/// Where the login is to lead.
#[derive(Debug, Deserialize)]
struct Next {
    next: Option<String>,
}

pub(crate) fn login() -> Router {
    Router::new()
        .route("/login", get(show).post(log_in))
        .route("/logout", get(log_out))
}

pub(crate) fn hello() -> Router {
    Router::new().route("/", get(greet))
}

fn page(template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => Html(html).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn show(messages: Messages, Query(Next { next }): Query<Next>) -> Response {
    let messages = messages.into_iter().collect();
    page(&LoginPage { messages, next })
}

async fn log_in(
    mut session: AuthSession,
    messages: Messages,
    Form(credentials): Form<Credentials>,
) -> Response {
    let next = credentials.next.clone();
    let user = match session.authenticate(credentials).await {
        Ok(Some(user)) => user,
        Ok(None) => {
            messages.error("Invalid credentials");
            let query = next.map_or_else(String::new, |next| format!("?next={next}"));
            return Redirect::to(&format!("/login{query}")).into_response();
        }
        Err(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    if session.login(&user).await.is_err() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    messages.success(format!("Logged in as {}", user.username));
    Redirect::to(next.as_deref().unwrap_or("/")).into_response()
}

async fn log_out(mut session: AuthSession) -> Response {
    match session.logout().await {
        Ok(_) => Redirect::to("/login").into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn greet(session: AuthSession, messages: Messages) -> Response {
    match session.user {
        Some(user) => page(&HelloPage {
            messages: messages.into_iter().collect(),
            username: user.username,
        }),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
