use std::{future::pending, io};

/// Resolves when the process is asked to stop: Ctrl-C, or SIGTERM on Unix.
///
/// If the system refuses to report one of them, that is logged and the other still counts.
///
/// # Examples
///
/// ```no_run
/// # async fn run() {
/// auth_axum::server::shutdown_signal().await;
/// # }
/// ```
pub async fn shutdown_signal() {
    tokio::select! {
        () = received(tokio::signal::ctrl_c()) => {}
        () = received(terminated()) => {}
    }
}

async fn received(signal: impl Future<Output = io::Result<()>>) {
    if let Err(error) = signal.await {
        tracing::warn!(%error, "cannot listen for a signal to stop");
        pending::<()>().await;
    }
}

#[cfg(unix)]
async fn terminated() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};

    signal(SignalKind::terminate())?.recv().await;
    Ok(())
}

#[cfg(not(unix))]
async fn terminated() -> io::Result<()> {
    pending().await
}

#[cfg(all(test, unix))]
mod tests {
    use std::{pin::pin, process::Command, time::Duration};

    use tokio::time::timeout;

    use super::*;

    #[tokio::test]
    async fn both_signals_are_heard() {
        for name in ["-TERM", "-INT"] {
            let mut stop = pin!(shutdown_signal());
            let early = timeout(Duration::from_millis(20), &mut stop).await;
            assert!(early.is_err(), "{name} was not sent yet");

            let own = std::process::id().to_string();
            assert!(
                Command::new("kill")
                    .args([name, &own])
                    .status()
                    .unwrap()
                    .success()
            );
            let heard = timeout(Duration::from_secs(5), stop).await;
            assert!(heard.is_ok(), "{name}");
        }
    }
}
