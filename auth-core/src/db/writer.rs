//! The queue before an engine that has one writer at a time.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{DbError, Engine};

/// Lets writers of this process in one after the other where the engine has a single writer.
///
/// Without it they would sleep and poll inside the engine, in no order, each holding a connection
/// that a reader could use. Other processes are still met inside the engine, by its busy timeout.
#[derive(Debug, Clone)]
pub(super) struct WriterQueue(Option<Arc<Semaphore>>);

/// How long a writer waits for the others: the engine's own busy timeout.
pub(super) const WRITER_TIMEOUT: Duration = Duration::from_secs(5);

impl WriterQueue {
    pub(super) fn for_engine(engine: Engine) -> Self {
        Self(
            engine
                .has_single_writer()
                .then(|| Arc::new(Semaphore::new(1))),
        )
    }

    /// Waits for the turn, which lasts until the permit is dropped.
    pub(super) async fn turn(&self) -> Result<Option<OwnedSemaphorePermit>, DbError> {
        let Some(queue) = self.0.clone() else {
            return Ok(None);
        };
        match tokio::time::timeout(WRITER_TIMEOUT, queue.acquire_owned()).await {
            Ok(Ok(permit)) => Ok(Some(permit)),
            Ok(Err(_)) | Err(_) => Err(DbError::Unavailable(sqlx::Error::PoolTimedOut)),
        }
    }
}
