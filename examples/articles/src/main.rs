//! `cargo run -p articles`: serves the board, or runs a management command.

use auth_axum::prelude::*;

#[tokio::main]
async fn main() -> ExitCode {
    articles::app().run().await
}
