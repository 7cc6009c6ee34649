//! Serves the handlers: `BIND`, `DATABASE_URL`, `RUST_LOG`.

use std::env;
use std::error::Error;

use by_hand::{Database, router};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::from_default_env())
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    let bind = env::var("BIND").unwrap_or_else(|_| "127.0.0.1:8000".to_owned());
    let database = Database::open(&env::var("DATABASE_URL")?).await?;
    axum::serve(TcpListener::bind(bind).await?, router(database)?).await?;
    Ok(())
}
