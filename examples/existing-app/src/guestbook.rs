//! The guestbook: axum and sqlx as everywhere, with one new argument where a user is wanted.

use auth_axum::db::DbError;
use auth_axum::prelude::*;
use axum::Form;
use axum::extract::State;
use axum::response::Html;
use serde::Deserialize;
use sqlx::SqlitePool;

use crate::accounts::{AuthSession, CurrentUser};

/// What the handlers share.
#[derive(Debug, Clone)]
pub(crate) struct AppState {
    pub(crate) pool: SqlitePool,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Entry {
    body: String,
}

/// The tables of the guestbook, made as they always were.
pub(crate) async fn create_tables(pool: &SqlitePool) -> sqlx::Result<()> {
    let sql = "CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, author TEXT NOT NULL, body TEXT NOT NULL)";
    sqlx::query(sql).execute(pool).await?;
    Ok(())
}

pub(crate) fn routes() -> Router<AppState> {
    Router::new()
        .route("/", get(list))
        .route("/sign", get(form).post(sign).layer(login_required()))
        .route("/me", get(me))
}

async fn list(State(state): State<AppState>) -> Result<String, Error> {
    let entries: Vec<(String, String)> =
        sqlx::query_as("SELECT author, body FROM entry ORDER BY id")
            .fetch_all(&state.pool)
            .await
            .map_err(DbError::from)?;
    let lines = entries
        .iter()
        .map(|(author, body)| format!("{author}: {body}\n"));
    Ok(lines.collect::<String>() + "\nSign at /sign.\n")
}

/// Whoever renders forms asks the session for the token that goes into them.
async fn form(session: AuthSession) -> Result<Html<String>, Error> {
    let token = session.csrf_token().await?;
    let hidden = format!(r#"<input type="hidden" name="csrf_token" value="{token}">"#);
    Ok(Html(format!(
        r#"<!doctype html><html lang="en"><title>Guestbook</title>
<form method="post">{hidden}<label>Entry <input name="body" required></label> <button>Sign</button></form>
<form method="post" action="/accounts/logout">{hidden}<button>Log out</button></form></html>"#
    )))
}

/// A plain axum form: whether it comes from our own page was decided before, in the layer.
async fn sign(
    State(state): State<AppState>,
    user: CurrentUser,
    Form(entry): Form<Entry>,
) -> Result<Redirect, Error> {
    sqlx::query("INSERT INTO entry (author, body) VALUES (?, ?)")
        .bind(&user.username)
        .bind(&entry.body)
        .execute(&state.pool)
        .await
        .map_err(DbError::from)?;
    Ok(Redirect::to("/"))
}

async fn me(user: CurrentUser) -> String {
    user.username.clone()
}
