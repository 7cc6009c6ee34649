//! `GET /`: the newest articles, as a page.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};
use minijinja::{Environment, Value, context};

use crate::App;
use crate::failure::Failure;
use crate::me::PRIVATE;
use crate::session::{csrf_input, is_alive, session_key};

/// The same templates as those of the article board: what differs is who fills them.
pub(crate) fn templates() -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    environment.add_template(
        "auth/base.html",
        include_str!("../../../../../auth-axum/templates/base.html"),
    )?;
    environment.add_template(
        "base.html",
        include_str!("../../../../../examples/articles/templates/base.html"),
    )?;
    environment.add_template(
        "index.html",
        include_str!("../../../../../examples/articles/templates/articles/index.html"),
    )?;
    Ok(environment)
}

/// Two statements: who is there, and the articles.
pub(crate) async fn index(State(app): App, headers: HeaderMap) -> Result<Response, Failure> {
    let key = session_key(&headers);
    let visitor = match &key {
        Some(key) => app.database.visitor(key).await?,
        None => None,
    }
    .filter(|visitor| visitor.is_active && is_alive(visitor.expires_at, visitor.ends_at));
    let articles = app.database.latest().await?;
    let csrf_input = key.as_ref().map(csrf_input).unwrap_or_default();
    let html = app.templates.get_template("index.html")?.render(context! {
        user => context! {
            is_authenticated => visitor.is_some(),
            username => visitor.map(|visitor| visitor.username),
        },
        articles => minijinja::value::Serde(&articles),
        csrf_input => Value::from_safe_string(csrf_input),
        site_name => "Articles",
        stylesheet_url => "/accounts/static/auth-00000000.css",
        login_url => "/accounts/login?next=%2F",
        logout_url => "/accounts/logout",
    })?;
    Ok((PRIVATE, Html(html)).into_response())
}
