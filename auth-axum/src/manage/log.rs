//! Where the log goes.

use std::io;

use tracing_subscriber::EnvFilter;

/// What is logged without `RUST_LOG`. Whoever waits for a command sees that a statement is slow.
const OF_SERVER: &str = "info,sqlx=warn";
const OF_COMMAND: &str = "info,sqlx=error";

/// Sends the log to stderr, as much of it as `RUST_LOG` asks for. Data of commands go to stdout.
pub(super) fn init(serves: bool) {
    let usual = if serves { OF_SERVER } else { OF_COMMAND };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .with_ansi(false);
    // An application, or a test, may have a subscriber of its own already.
    drop(subscriber.try_init());
}
