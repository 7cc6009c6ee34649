//! The library as an application mounts it: the article board, with default settings.

use std::env;
use std::process::ExitCode;
use std::time::Duration;

#[tokio::main]
async fn main() -> ExitCode {
    let app = articles::app();
    let app = if env::var("BENCH_SESSION_CACHE").is_ok_and(|value| value == "1") {
        app.auth(|auth| auth.session_cache(Duration::from_secs(1)))
    } else {
        app
    };
    app.run().await
}
