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
        let shelf = Shelf::beside(pool.max_connections(), pool.close_event());
        Ok(Self { pool, shelf })
    }

    /// A connection for one statement.
    pub(super) async fn acquire(&self) -> Result<Held, DbError> {
        let Some(at_hand) = &self.shelf else {
            return self.acquire_own().await;
        };
        let held = async {
            let mut place = at_hand.place().await?;
            let connection = place.connection(self.pool.acquire()).await?;
            Ok(Held {
                connection,
                place: Some(place),
            })
        };
        // The wait for a place and that for the pool count together.
        match tokio::time::timeout(self.pool.acquire_timeout(), held).await {
            Ok(held) => held,
            Err(_) => Err(DbError::Unavailable(sqlx::Error::PoolTimedOut)),
        }
    }

    /// A connection of the pool, for a transaction, which gives it back there.
    async fn acquire_own(&self) -> Result<Held, DbError> {
        let connection = self.pool.acquire().await?;
        Ok(Held {
            connection,
            place: None,
        })
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
        match Tx::begin(self.acquire_own().await?, changes).await {
            Err(error) if error.is_disconnect() => {
                let mut held = self.acquire_alive().await?;
                held.place = None;
                Tx::begin(held, changes).await
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
