use std::{future::pending, io};

/// Resolves when the process is asked to stop: Ctrl-C, or SIGTERM on Unix.
///
/// It is heard from the call on, not only once somebody waits for it: a process that has said that it serves
/// is asked to stop, never killed. If the system refuses to report one of them, that is logged and the other still counts.
///
/// # Examples
///
/// ```no_run
/// # async fn run() {
/// auth_axum::server::shutdown_signal().await;
/// # }
/// ```
///
/// # Panics
///
/// Outside of a tokio runtime.
pub fn shutdown_signal() -> impl Future<Output = ()> + Send + 'static {
    let (interrupted, terminated) = (interrupted(), terminated());
    async {
        tokio::select! {
            () = received(interrupted) => {}
            () = received(terminated) => {}
        }
    }
}

async fn received(signal: impl Future<Output = io::Result<()>>) {
    if let Err(error) = signal.await {
        tracing::warn!(%error, "cannot listen for a signal to stop");
        pending::<()>().await;
    }
}

/// Resolves at Ctrl-C, which from the call on kills the process no more.
#[cfg(unix)]
pub(crate) fn interrupted() -> impl Future<Output = io::Result<()>> {
    listen(tokio::signal::unix::SignalKind::interrupt())
}

#[cfg(unix)]
fn terminated() -> impl Future<Output = io::Result<()>> {
    listen(tokio::signal::unix::SignalKind::terminate())
}

#[cfg(unix)]
fn listen(kind: tokio::signal::unix::SignalKind) -> impl Future<Output = io::Result<()>> {
    let signal = tokio::signal::unix::signal(kind);
    async {
        signal?.recv().await;
        Ok(())
    }
}

/// Resolves at Ctrl-C.
#[cfg(not(unix))]
pub(crate) fn interrupted() -> impl Future<Output = io::Result<()>> {
    tokio::signal::ctrl_c()
}

#[cfg(not(unix))]
fn terminated() -> impl Future<Output = io::Result<()>> {
    pending()
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
    #[tokio::test]
    async fn a_signal_is_heard_before_anybody_waits_for_it() {
        let stop = shutdown_signal();
        let own = std::process::id().to_string();
        Command::new("kill").args(["-TERM", &own]).status().unwrap();
        assert!(timeout(Duration::from_secs(5), stop).await.is_ok());
    }
}
