//! What axum-login's SQLite example does: pages to log in and out, and a page for who is logged in. It makes no users.

mod pages;
mod user;

use std::error::Error;
use std::time::Duration;

use axum_login::tower_sessions::session_store::ExpiredDeletion as _;
use axum_login::tower_sessions::{Expiry, SessionManagerLayer};
use axum_login::{AuthManagerLayerBuilder, login_required};
use axum_messages::MessagesManagerLayer;
use sqlx::SqlitePool;
use tokio::net::TcpListener;
use tower_sessions::cookie::Key;
use tower_sessions_sqlx_store::SqliteStore;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use user::Backend;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    tracing_subscriber::registry()
        .with(EnvFilter::from_default_env())
        .with(tracing_subscriber::fmt::layer())
        .try_init()?;

    let pool = SqlitePool::connect("sqlite:app.db?mode=rwc").await?;
    // Both sides keep their migrations in one table, and neither minds those of the other.
    let mut migrator = sqlx::migrate!();
    migrator.set_ignore_missing(true);
    migrator.run(&pool).await?;
    let store = SqliteStore::new(pool.clone());
    store.migrate().await?;
    let purge = store
        .clone()
        .continuously_delete_expired(Duration::from_mins(1));
    let purge = tokio::spawn(purge);

    let sessions = SessionManagerLayer::new(store)
        .with_secure(false)
        .with_expiry(Expiry::OnInactivity(time::Duration::days(1)))
        .with_signed(Key::generate());
    let app = pages::hello()
        .route_layer(login_required!(Backend, login_url = "/login"))
        .merge(pages::login())
        .layer(MessagesManagerLayer)
        .layer(AuthManagerLayerBuilder::new(Backend(pool), sessions).build());

    let listener = TcpListener::bind("127.0.0.1:8000").await?;
    axum::serve(listener, app)
        .with_graceful_shutdown(async {
            // Without signals it serves until it is killed.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        })
        .await?;
    purge.abort();
    Ok(())
}
