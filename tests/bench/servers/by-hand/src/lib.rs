//! What a careful engineer writes without the library: axum, sqlx and Argon2, on the library's own tables.
//!
//! `GET /me` is one joined statement by primary key, `POST /login` one look-up, one hash and one transaction, `GET /` a
//! page by minijinja from the templates of the article board.

mod database;
mod failure;
mod index;
mod login;
mod me;
mod session;
mod user;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

pub use database::Database;

/// What the handlers share.
struct Shared {
    database: Database,
    hashing: tokio::sync::Semaphore,
    templates: minijinja::Environment<'static>,
}

type App = axum::extract::State<Arc<Shared>>;

/// The handlers on `database`.
///
/// # Errors
///
/// When a template cannot be read.
pub fn router(database: Database) -> Result<Router, minijinja::Error> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let shared = Shared {
        database,
        hashing: tokio::sync::Semaphore::new(cores),
        templates: index::templates()?,
    };
    Ok(Router::new()
        .route("/", get(index::index))
        .route("/me", get(me::me))
        .route("/me-narrow", get(me::me_narrow))
        .route("/login", post(login::login))
        .route("/public", get(async || "Hello, world"))
        .with_state(Arc::new(shared)))
}
