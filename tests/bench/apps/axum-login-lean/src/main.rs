//! The same as a lean hand has it: log in and out, and a route for who is logged in. It makes no users.

mod routes;
mod user;

use std::error::Error;

use axum_login::tower_sessions::{Expiry, SessionManagerLayer};
use axum_login::{AuthManagerLayerBuilder, login_required};
use sqlx::SqlitePool;
use tokio::net::TcpListener;
use tower_sessions_sqlx_store::SqliteStore;

use user::Backend;

/// Without sqlx's macros, there are no migrations but this one.
const USERS: &str = "create table if not exists users (id integer primary key not null, \
    username text not null unique, password text not null, nickname text not null default '')";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let pool = SqlitePool::connect("sqlite:app.db?mode=rwc").await?;
    sqlx::query(USERS).execute(&pool).await?;
    let store = SqliteStore::new(pool.clone());
    store.migrate().await?;
    let sessions = SessionManagerLayer::new(store)
        .with_secure(false)
        .with_expiry(Expiry::OnSessionEnd);
    let app = routes::hello()
        .route_layer(login_required!(Backend, login_url = "/login"))
        .merge(routes::login())
        .layer(AuthManagerLayerBuilder::new(Backend(pool), sessions).build());
    axum::serve(TcpListener::bind("127.0.0.1:8000").await?, app).await?;
    Ok(())
}
