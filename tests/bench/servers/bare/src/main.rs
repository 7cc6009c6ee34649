//! axum without authentication: what the HTTP part alone costs.

use std::{env, io};

use axum::Router;
use axum::routing::get;
use tokio::net::TcpListener;

/// As long as every username of the others.
const NAME: &str = "user0000";

#[tokio::main]
async fn main() -> io::Result<()> {
    let app = Router::new()
        .route("/me", get(async || NAME))
        .route("/public", get(async || "Hello, world"));
    let bind = env::var("BIND").unwrap_or_else(|_| "127.0.0.1:8000".to_owned());
    axum::serve(TcpListener::bind(bind).await?, app).await
}
