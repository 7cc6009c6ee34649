//! The tables of axum-login, which its own server makes.

use std::path::Path;

use auth_core::db::embedded_url;

use super::{Content, users};
use crate::Outcome;
use crate::bench::Bench;
use crate::engine::Engine;
use crate::server::command;

/// The program.
pub(crate) const PROGRAM: &str = "axum-login/release/axum-login-server";

/// Makes the database at `place`, a file or the name of a database, and a file of cookies.
pub(crate) async fn axum_login(
    bench: &Bench,
    engine: Engine,
    content: Content,
    place: &str,
    cookies: &Path,
) -> Outcome {
    let url = match engine {
        Engine::Sqlite => embedded_url(place),
        Engine::Postgres => bench.postgres.url(place),
    };
    let output = command(&bench.target(PROGRAM))
        .arg("seed")
        .arg(content.sessions.to_string())
        .arg(users::password_hash().await?)
        .arg(cookies)
        .env("DATABASE_URL", url)
        .output()
        .await?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr);
        return Err(format!("axum-login cannot seed: {}", text.trim()).into());
    }
    Ok(())
}
