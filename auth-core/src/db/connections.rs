//! Where connections come from: those at hand, or the pool.

use std::sync::Arc;

use super::change::Changes;
use super::held::Held;
use super::shelf::Shelf;
use super::{DbConfig, DbError, Pool, Tx};

/// Where connections come from.
#[derive(Debug, Clone)]
pub(super) struct Connections {
    pub(super) pool: Pool,
    /// Beside a pool of our own. One that the application has made may have rules about what happens whenever a
    /// connection is taken or given back: it is used as it is.
    shelf: Option<Arc<Shelf>>,
}

impl From<Pool> for Connections {
    fn from(pool: Pool) -> Self {
        Self { pool, shelf: None }
    }
}

impl Connections {
    /// Opens a pool and its first connection.
    pub(super) async fn open(config: &DbConfig) -> Result<Self, DbError> {
        let pool = Pool::open(config).await?;
        let (size, patience) = (pool.max_connections(), pool.acquire_timeout());
        let shelf = Shelf::beside(size, patience, pool.close_event());
        Ok(Self { pool, shelf })
    }

    pub(super) async fn acquire(&self) -> Result<Held, DbError> {
        let (place, connection) = match &self.shelf {
            Some(at_hand) => {
                let (place, connection) = at_hand.take().await?;
                (Some(place), connection)
            }
            None => (None, None),
        };
        let connection = match connection {
            Some(connection) => connection,
            None => self.pool.acquire().await?,
        };
        Ok(Held { connection, place })
    }

    /// A connection that has just answered, for the second try after one was found dead. Those that
    /// do not answer are closed, so that at the latest a new one is opened.
    pub(super) async fn acquire_alive(&self) -> Result<Held, DbError> {
        for _ in 0..self.pool.max_connections() {
            let mut held = self.acquire().await?;
            if held.conn().ping().await.is_ok() {
                return Ok(held);
            }
            held.discard();
        }
        self.acquire().await
    }

    /// Starts a transaction, on another connection if the first was dead.
    pub(super) async fn begin(&self, changes: &Changes) -> Result<Tx, DbError> {
        match Tx::begin(self.acquire().await?, changes).await {
            Err(error) if error.is_disconnect() => {
                Tx::begin(self.acquire_alive().await?, changes).await
            }
            result => result,
        }
    }

    pub(super) async fn close(&self) {
        if let Some(shelf) = &self.shelf {
            shelf.close();
        }
        self.pool.close().await;
    }
}
