//! Connections that are kept at hand between two statements.
//!
//! A sqlx pool asks each connection that comes back whether it is still well, in a task of its own: for the small statements of a request
//! that is as much work again as the statement. A connection that has just answered is well.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use sqlx::pool::CloseEvent;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::DbError;
use super::held::Pooled;

/// Goes back to its pool when nobody has wanted it for so long.
const IDLE: Duration = Duration::from_secs(1);

/// Goes back to its pool after so long in any case: how old a connection may become is the pool's business.
const AWAY: Duration = Duration::from_mins(1);

/// Connections that are kept at hand. Some of the pool's are always left to it: for transactions that have their own, and
/// for statements that the application sends by itself.
pub(super) struct Shelf {
    /// Latest used last, and taken first: under little load few connections do all the work.
    kept: Mutex<Vec<Kept>>,
    /// As many as there are places.
    places: Arc<Semaphore>,
    /// How long a caller waits for a place.
    patience: Duration,
}

struct Kept {
    connection: Pooled,
    taken: Instant,
    used: Instant,
}

/// One of the places, whether its connection is on loan or on the shelf.
pub(super) struct Place {
    shelf: Arc<Shelf>,
    /// When its connection left the pool.
    taken: Instant,
    _permit: OwnedSemaphorePermit,
}

impl Shelf {
    /// A shelf beside a pool of `size` connections, until `closed`; none beside a pool that has none to spare.
    pub(super) fn beside(size: u32, patience: Duration, closed: CloseEvent) -> Option<Arc<Self>> {
        let places = usize::try_from(size - (size / 5).max(1).min(size)).ok()?;
        if places == 0 {
            return None;
        }
        let shelf = Arc::new(Self {
            kept: Mutex::default(),
            places: Arc::new(Semaphore::new(places)),
            patience,
        });
        tokio::spawn(tidy(Arc::downgrade(&shelf), closed));
        Some(shelf)
    }

    /// A place, and the connection that was kept there, if there is one.
    pub(super) async fn take(self: &Arc<Self>) -> Result<(Place, Option<Pooled>), DbError> {
        let places = self.places.clone();
        let permit = match places.clone().try_acquire_owned() {
            Ok(permit) => permit,
            Err(_) => match tokio::time::timeout(self.patience, places.acquire_owned()).await {
                Ok(Ok(permit)) => permit,
                Ok(Err(_)) => return Err(DbError::Unavailable(sqlx::Error::PoolClosed)),
                Err(_) => return Err(DbError::Unavailable(sqlx::Error::PoolTimedOut)),
            },
        };
        let kept = self.kept().pop();
        let place = Place {
            shelf: self.clone(),
            taken: kept.as_ref().map_or_else(Instant::now, |kept| kept.taken),
            _permit: permit,
        };
        Ok((place, kept.map(|kept| kept.connection)))
    }

    /// Gives everything back, and keeps nothing from now on.
    pub(super) fn close(&self) {
        self.places.close();
        drop(std::mem::take(&mut *self.kept()));
    }

    /// Gives back what is not wanted.
    fn tidy(&self) {
        let mut kept = self.kept();
        let unwanted = kept.iter().take_while(|kept| kept.used.elapsed() > IDLE);
        let unwanted = unwanted.count();
        let unwanted: Vec<_> = kept.drain(..unwanted).collect();
        drop(kept);
        drop(unwanted);
    }

    fn kept(&self) -> MutexGuard<'_, Vec<Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// Keeps the connection here; or gives it back, if it has been away from its pool for long enough.
    pub(super) fn put(self, connection: Pooled, now: Instant) {
        let mut kept = self.shelf.kept();
        // Under the lock, so that nothing is kept after the last look.
        if self.shelf.places.is_closed() || now - self.taken > AWAY {
            drop(kept);
            drop(connection);
            return;
        }
        kept.push(Kept {
            connection,
            taken: self.taken,
            used: now,
        });
    }
}

/// Tidies up until the pool is closed, or nobody has the shelf any more.
async fn tidy(shelf: Weak<Shelf>, mut closed: CloseEvent) {
    loop {
        let pause = closed.do_until(tokio::time::sleep(IDLE)).await;
        let Some(shelf) = shelf.upgrade() else { return };
        if pause.is_err() {
            return shelf.close();
        }
        shelf.tidy();
    }
}

impl Drop for Shelf {
    /// There may be no runtime any more, which giving back would need.
    fn drop(&mut self) {
        for kept in std::mem::take(&mut *self.kept()) {
            kept.connection.detach();
        }
    }
}

impl fmt::Debug for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shelf")
            .field("kept", &self.kept().len())
            .finish_non_exhaustive()
    }
}
