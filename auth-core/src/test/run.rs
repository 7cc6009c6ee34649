//! One test on one engine.

use std::cell::RefCell;
use std::time::Duration;

use tracing::span::EnteredSpan;

use crate::db::Engine;

use super::captured_log::Capture;
use super::{TestDb, TestResult};

/// How long a test may leave work behind.
const AFTERMATH: Duration = Duration::from_secs(2);

thread_local! {
    /// What is logged on a thread of a test's runtime belongs to the test.
    static ENTERED: RefCell<Option<EnteredSpan>> = const { RefCell::new(None) };
}

/// Runs `body` with a database of its own on `engine`, in a runtime of its own with two threads.
///
/// It does nothing when `TEST_DATABASES` does not name the engine, and says so.
///
/// # Errors
///
/// What `body` returns; or the database could not be made, for example because the address of the
/// server is missing.
pub fn run<F>(engine: Engine, body: impl FnOnce(TestDb) -> F) -> TestResult
where
    F: Future<Output = TestResult>,
{
    if !engine.is_asked_for() {
        eprintln!(
            "not asked for: TEST_DATABASES does not name {}",
            engine.name()
        );
        return Ok(());
    }
    let capture = Capture::new();
    let span = capture.span();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .on_thread_start({
            let span = span.clone();
            move || ENTERED.set(Some(span.clone().entered()))
        })
        // Before the thread's other variables are gone, on which leaving the span relies.
        .on_thread_stop(|| drop(ENTERED.take()))
        .build()?;
    let result = span.in_scope(|| {
        runtime.block_on(async {
            let db = TestDb::open(engine, capture).await?;
            let result = body(db.clone()).await;
            // Work that still holds a connection is cut off by the runtime's end.
            drop(tokio::time::timeout(AFTERMATH, db.close()).await);
            result
        })
    });
    runtime.shutdown_timeout(AFTERMATH);
    result
}
