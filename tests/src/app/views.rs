//! What the routes answer.

use std::collections::HashMap;

use auth_axum::prelude::*;
use serde_json::Value;

use super::{AuthSession, CurrentUser, Gate, LoginForm};

pub(super) async fn me(user: CurrentUser) -> String {
    user.username.clone()
}

pub(super) async fn whoami(user: Option<CurrentUser>) -> String {
    user.map_or_else(|| "nobody".to_owned(), |user| user.username.clone())
}

/// Reads the session, waits until the test opens the gate, and writes to the session.
pub(super) async fn slow(session: AuthSession, gate: &Gate) -> Result<String, Error> {
    let user = session.user().await?;
    gate.pass().await;
    session.set("slow", &true)?;
    Ok(user.map_or_else(|| "nobody".to_owned(), |user| user.username.clone()))
}

/// Loads the session, waits, and ends it.
pub(super) async fn logout_late(session: AuthSession, gate: &Gate) -> Result<Redirect, Error> {
    gate.pass().await;
    Ok(session.logout().await?)
}

/// Loads the session, waits, and keeps something in it.
pub(super) async fn set_late(session: AuthSession, gate: &Gate) -> Result<&'static str, Error> {
    gate.pass().await;
    session.set("late", &true)?;
    Ok("set")
}

/// `?key`: the value of that name, as JSON.
pub(super) async fn session_get(session: AuthSession, uri: http::Uri) -> Result<Response, Error> {
    let value: Option<Value> = session.get(uri.query().unwrap_or_default()).await?;
    Ok(axum::Json(value).into_response())
}

/// Each field is a key.
pub(super) async fn session_set(
    session: AuthSession,
    fields: Fields,
) -> Result<&'static str, Error> {
    for (key, value) in fields.iter().filter(|(key, _)| *key != "csrf_token") {
        session.set(key.to_owned(), value)?;
    }
    Ok("set")
}

/// `bytes`: how many of them to keep.
pub(super) async fn session_fill(
    session: AuthSession,
    fields: Fields,
) -> Result<&'static str, Error> {
    let bytes = number(&fields, "bytes");
    session.set("filled", &"x".repeat(bytes))?;
    Ok("filled")
}

pub(super) async fn session_remove(
    session: AuthSession,
    fields: Fields,
) -> Result<&'static str, Error> {
    if let Ok(Some(key)) = fields.get("key") {
        session.remove(key.to_owned());
    }
    Ok("removed")
}

/// Counts what is kept under `key` up by one.
pub(super) async fn increment(session: AuthSession, fields: Fields) -> Result<String, Error> {
    let key = fields
        .get("key")
        .ok()
        .flatten()
        .unwrap_or("count")
        .to_owned();
    let count: i64 = session.get(&key).await?.unwrap_or_default();
    session.set(key, &(count + 1))?;
    Ok((count + 1).to_string())
}

pub(super) async fn board(page: Page) -> Result<PageResponse, Error> {
    page.render("board.html", context! {}).await
}

pub(super) async fn message(page: Page, fields: Fields) -> Result<Redirect, Error> {
    let text = fields.get("text").ok().flatten().unwrap_or("nothing");
    page.message(Level::Success, text).await?;
    Ok(Redirect::to("/board"))
}

/// A template that cannot be rendered.
pub(super) async fn broken(page: Page) -> Result<PageResponse, Error> {
    page.render("broken.html", context! {}).await
}

/// A handler that knows nothing of this library.
pub(super) async fn plain_form(axum::Form(fields): axum::Form<HashMap<String, String>>) -> String {
    format!(
        "got {}",
        fields.get("text").map_or("nothing", String::as_str)
    )
}

/// A login view of one's own, on every method.
pub(super) async fn login(auth: AuthSession, form: LoginForm) -> Result<Redirect, LoginRejection> {
    let user = form.authenticate(&auth).await?;
    Ok(auth.login(user).await?)
}

#[expect(clippy::panic, reason = "that is what this route is for")]
pub(super) async fn panic() -> &'static str {
    panic!("a detail for the log alone: hunter2")
}

/// Panics when something is to be kept already.
#[expect(clippy::panic, reason = "that is what this route is for")]
pub(super) async fn panic_late(session: AuthSession) -> &'static str {
    drop(session.set("lost", &true));
    panic!("a detail for the log alone: hunter2")
}

/// Fails when something is to be kept already.
pub(super) async fn fail_late(session: AuthSession) -> Result<StatusCode, Error> {
    session.set("lost", &true)?;
    Ok(StatusCode::INTERNAL_SERVER_ERROR)
}

/// A statement that names a table which is not there.
pub(super) async fn leak(db: Db) -> Result<&'static str, Error> {
    db.execute("SELECT secret_column FROM secret_table", ())
        .await?;
    Ok("never")
}

/// The status of that number, without a word.
pub(super) async fn status(Path(code): Path<u16>) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::IM_A_TEAPOT)
}

fn number(fields: &Fields, name: &str) -> usize {
    let text = fields.get(name).ok().flatten();
    text.and_then(|text| text.parse().ok()).unwrap_or_default()
}
