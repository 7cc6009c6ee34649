//! Something that tests hold a request at.

use std::sync::Arc;

use tokio::sync::Semaphore;

/// Holds requests until a test lets them go.
#[derive(Debug, Clone)]
pub struct Gate {
    arrived: Arc<Semaphore>,
    open: Arc<Semaphore>,
}

impl Default for Gate {
    fn default() -> Self {
        Self {
            arrived: Arc::new(Semaphore::new(0)),
            open: Arc::new(Semaphore::new(0)),
        }
    }
}

impl Gate {
    /// Waits for one request to arrive.
    pub async fn arrival(&self) {
        take(&self.arrived).await;
    }

    /// Lets one request go.
    pub fn open(&self) {
        self.open.add_permits(1);
    }

    pub(super) async fn pass(&self) {
        self.arrived.add_permits(1);
        take(&self.open).await;
    }
}

/// Nobody closes these semaphores, so there is always one to come.
async fn take(permits: &Semaphore) {
    if let Ok(permit) = permits.acquire().await {
        permit.forget();
    }
}
