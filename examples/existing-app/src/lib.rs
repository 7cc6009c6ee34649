//! A guestbook that was there first, and got accounts later: what an axum application with a pool, a
//! state and a `main` of its own has to add.

pub mod accounts;
mod guestbook;

use accounts::{AUTH_USER_MODEL, Manage};
use auth_axum::Project;
use auth_axum::prelude::*;
use auth_axum::secret::SecretKey;
use guestbook::AppState;
use sqlx::SqlitePool;

const PROJECT: Project = project!();

/// The whole application, on the pool that it always had.
///
/// # Errors
///
/// When the tables cannot be made, or belong to another user model.
pub async fn app(
    pool: SqlitePool,
    secret: SecretKey,
) -> Result<Router, Box<dyn std::error::Error>> {
    guestbook::create_tables(&pool).await?;

    // With SECRET_KEY always in the environment: `Auth::<AUTH_USER_MODEL>::new(pool.clone())?`.
    let auth = Auth::<AUTH_USER_MODEL>::builder(pool.clone())
        .project(PROJECT)
        .secret(secret)
        .build()?;
    auth.migrate(PROJECT).await?;

    Ok(guestbook::routes()
        .merge(auth.accounts("/accounts"))
        .layer(auth.layer())
        .with_state(AppState { pool }))
}

/// The management commands, which have a program of their own here.
pub fn manage() -> Manage {
    Manage::new(PROJECT)
}
