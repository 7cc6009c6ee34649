//! Counts what `GET /me` allocates: in the router alone, and in a whole server on loopback.
//!
//! `allocations COOKIE USERNAME` with `DATABASE_URL` and `SECRET_KEY`; prints JSON.

mod count;

use std::alloc::System;
use std::env;
use std::error::Error;

use auth_axum::headers::SecurityHeaders;
use auth_axum::origin::OriginPolicy;
use auth_axum::server::ServerLimits;
use auth_core::db::{Db, DbConfig};
use auth_core::secret::SecretKey;
use axum::Router;
use by_hand::Database;
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use tokio::net::TcpListener;

use count::Visit;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

// One thread: what is counted is what the requests do, and nothing else runs.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [cookie, username] = &arguments[..] else {
        return Err("allocations COOKIE USERNAME".into());
    };
    let url = env::var("DATABASE_URL")?;
    let (ours, by_hand) = (listen().await?, listen().await?);
    let visit = |address| Visit {
        address,
        cookie,
        username,
    };
    let mut counts = Vec::new();

    let there = visit(by_hand.local_addr()?);
    let router = by_hand::router(Database::open(&url).await?)?;
    let count = count::in_router(&router, there).await?;
    counts.push(count.json("by hand", "router"));
    let server = tokio::spawn(async move { axum::serve(by_hand, router).await });
    let count = count::over_network(there).await?;
    counts.push(count.json("by hand", "server"));
    server.abort();

    let there = visit(ours.local_addr()?);
    let router = own_router(&url, there).await?;
    let count = count::in_router(&router, there).await?;
    counts.push(count.json("ours", "router"));
    let (headers, limits) = (SecurityHeaders::new(false), ServerLimits::default());
    let stop = std::future::pending::<()>();
    let server = auth_axum::server::serve(ours, router, headers, limits, stop);
    let server = tokio::spawn(server);
    let count = count::over_network(there).await?;
    counts.push(count.json("ours", "server"));
    server.abort();

    println!("{}", serde_json::Value::from(counts));
    Ok(())
}

async fn listen() -> Outcome<TcpListener> {
    Ok(TcpListener::bind("127.0.0.1:0").await?)
}

async fn own_router(url: &str, visit: Visit<'_>) -> Outcome<Router> {
    let db = Db::open(&DbConfig::new(url)).await?;
    let secret = SecretKey::new(env::var("SECRET_KEY")?)?;
    let origin = OriginPolicy::loopback(visit.address)?;
    Ok(articles::app().router(|auth| auth.secret(secret).origin(origin), &db)?)
}
