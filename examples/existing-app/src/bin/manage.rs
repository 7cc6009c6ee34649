//! `cargo run -p existing-app --bin manage -- createsuperuser`: the management commands.

use auth_axum::prelude::*;

#[tokio::main]
async fn main() -> ExitCode {
    existing_app::manage().run().await
}
