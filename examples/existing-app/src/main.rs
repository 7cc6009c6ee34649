//! `cargo run -p existing-app`: serves the guestbook on <http://127.0.0.1:8001>.

use std::env;
use std::error::Error;
use std::path::Path;

use auth_axum::secret::SecretKey;
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let options = SqliteConnectOptions::new()
        .filename("existing-app.db")
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal);
    let pool = SqlitePool::connect_with(options).await?;

    // A key in a file beside the program is good enough on loopback. Elsewhere, insist on SECRET_KEY.
    let secret = match env::var("SECRET_KEY") {
        Ok(text) => SecretKey::new(text)?,
        Err(_) => SecretKey::load_or_create(Path::new("existing-app.secret"))?,
    };

    let app = existing_app::app(pool, secret).await?;
    let listener = TcpListener::bind("127.0.0.1:8001").await?;
    println!("Serving on http://{}", listener.local_addr()?);
    println!("Make an account with: cargo run -p existing-app --bin manage -- createsuperuser");
    axum::serve(listener, app).await?;
    Ok(())
}
