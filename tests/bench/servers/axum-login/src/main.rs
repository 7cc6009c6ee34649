//! axum-login with its sqlx store, mounted as its own SQLite example mounts it, without the example's flash messages.
//!
//! `BIND`, `DATABASE_URL`, `RUST_LOG`; `BENCH_PING=0` switches the ping before each use of a connection off.
//! With `seed SESSIONS HASH FILE` it makes the database instead, and writes cookies to the file.

mod backend;
mod pool;
mod routes;
mod seed;

use std::env;
use std::error::Error;

use tracing_subscriber::EnvFilter;

use pool::{Address, Pool};

type Outcome = Result<(), Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome {
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::from_default_env())
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    let arguments: Vec<String> = env::args().skip(1).collect();
    let address = Address::from_env()?;
    match (&arguments[..], address) {
        ([], Address::Sqlite(url)) => {
            routes::serve(sqlx::SqlitePool::for_serving(&url).await?).await
        }
        ([], Address::Postgres(url)) => routes::serve(sqlx::PgPool::for_serving(&url).await?).await,
        ([command, sessions, hash, file], address) if command == "seed" => {
            let sessions = sessions.parse()?;
            match address {
                Address::Sqlite(url) => {
                    seed::run(
                        sqlx::SqlitePool::for_seeding(&url).await?,
                        sessions,
                        hash,
                        file,
                    )
                    .await
                }
                Address::Postgres(url) => {
                    seed::run(sqlx::PgPool::for_seeding(&url).await?, sessions, hash, file).await
                }
            }
        }
        _ => Err("either no argument, or: seed SESSIONS HASH FILE".into()),
    }
}
