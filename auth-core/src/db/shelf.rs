//! Connections that are kept at hand between two statements.
//!
//! A sqlx pool asks each connection that comes back whether it is still well, in a task of its own: for the small statements of a request
//! that is as much work again as the statement. A connection that has just answered is well.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use sqlx::pool::CloseEvent;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};

use super::DbError;
use super::held::Pooled;

/// Goes back to its pool when nobody has wanted it for so long: others may.
const IDLE: Duration = Duration::from_millis(100);

/// Goes back to its pool after so long in any case: how old a connection may become is the pool's business.
const AWAY: Duration = Duration::from_mins(1);

/// How long an empty shelf is held by who tidies it.
const EMPTY: Duration = Duration::from_secs(1);

/// A pool of fewer connections is too small to share.
const SMALLEST: u32 = 5;

/// Connections that are kept at hand. A fifth of the pool's is always left to it: for transactions, and for statements that the
/// application sends by itself.
pub(super) struct Shelf {
    at_hand: Mutex<AtHand>,
    /// As many as there are places.
    places: Arc<Semaphore>,
    /// Told when something is kept that was not.
    filled: Notify,
}

#[derive(Default)]
struct AtHand {
    /// Latest used last, and taken first: under little load few connections do all the work.
    kept: Vec<Kept>,
    /// How many who have a place wait for a connection of the pool: they get the next that comes back.
    waiting: usize,
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
    /// A shelf beside a pool of `size` connections, until `closed`.
    pub(super) fn beside(size: u32, closed: CloseEvent) -> Option<Arc<Self>> {
        if size < SMALLEST {
            return None;
        }
        let shelf = Arc::new(Self {
            at_hand: Mutex::default(),
            places: Arc::new(Semaphore::new(usize::try_from(size - size / 5).ok()?)),
            filled: Notify::new(),
        });
        tokio::spawn(tidy(Arc::downgrade(&shelf), closed));
        Some(shelf)
    }

    /// Waits for a place.
    pub(super) async fn place(self: &Arc<Self>) -> Result<Place, DbError> {
        let permit = match self.places.clone().try_acquire_owned() {
            Ok(permit) => permit,
            Err(_) => match self.places.clone().acquire_owned().await {
                Ok(permit) => permit,
                Err(_) => return Err(DbError::Unavailable(sqlx::Error::PoolClosed)),
            },
        };
        Ok(Place {
            shelf: self.clone(),
            taken: Instant::now(),
            _permit: permit,
        })
    }

    /// Gives everything back, and keeps nothing from now on.
    pub(super) fn close(&self) {
        self.places.close();
        let kept = std::mem::take(&mut self.lock().kept);
        drop(kept);
    }

    /// Gives back what is not wanted.
    fn tidy(&self) {
        let mut at_hand = self.lock();
        let unwanted = at_hand
            .kept
            .iter()
            .take_while(|kept| kept.used.elapsed() > IDLE);
        let unwanted = unwanted.count();
        let unwanted: Vec<_> = at_hand.kept.drain(..unwanted).collect();
        drop(at_hand);
        drop(unwanted);
    }

    /// The connection that was used last, or one more who waits: under one lock, so that nobody keeps the one that is waited
    /// for.
    fn take_or_wait(&self) -> Option<Kept> {
        let mut at_hand = self.lock();
        let kept = at_hand.kept.pop();
        at_hand.waiting += usize::from(kept.is_none());
        kept
    }

    fn is_empty(&self) -> bool {
        self.lock().kept.is_empty()
    }

    fn lock(&self) -> MutexGuard<'_, AtHand> {
        self.at_hand.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// A connection that is at hand, or one that `acquire` brings.
    pub(super) async fn connection(
        &mut self,
        acquire: impl Future<Output = Result<Pooled, DbError>>,
    ) -> Result<Pooled, DbError> {
        if let Some(kept) = self.shelf.take_or_wait() {
            self.taken = kept.taken;
            return Ok(kept.connection);
        }
        let _waiting = Waiting(&self.shelf);
        acquire.await
    }

    /// Keeps the connection here; or gives it back, if it has been away from its pool for long enough.
    pub(super) fn put(self, connection: Pooled, now: Instant) {
        let mut at_hand = self.shelf.lock();
        // Under the lock, so that nothing is kept after the last look.
        if at_hand.waiting > 0 || self.shelf.places.is_closed() || now - self.taken > AWAY {
            drop(at_hand);
            drop(connection);
            return;
        }
        at_hand.kept.push(Kept {
            connection,
            taken: self.taken,
            used: now,
        });
        let is_first = at_hand.kept.len() == 1;
        drop(at_hand);
        if is_first {
            self.shelf.filled.notify_one();
        }
    }
}

/// One who waits, until it goes away.
struct Waiting<'s>(&'s Shelf);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.lock().waiting -= 1;
    }
}

/// Tidies up, while there is something, until the pool is closed or nobody has the shelf any more.
async fn tidy(at_hand: Weak<Shelf>, mut closed: CloseEvent) {
    loop {
        let pause = closed.do_until(tokio::time::sleep(IDLE)).await;
        let Some(shelf) = at_hand.upgrade() else {
            return;
        };
        if pause.is_err() {
            return shelf.close();
        }
        shelf.tidy();
        if shelf.is_empty() {
            // Not for ever: nobody tells that the shelf is gone.
            let filled = tokio::time::timeout(EMPTY, shelf.filled.notified());
            if closed.do_until(filled).await.is_err() {
                return shelf.close();
            }
        }
    }
}

impl Drop for Shelf {
    /// There may be no runtime any more, which giving back would need.
    fn drop(&mut self) {
        let kept = std::mem::take(&mut self.lock().kept);
        for kept in kept {
            kept.connection.detach();
        }
    }
}

impl fmt::Debug for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shelf")
            .field("kept", &self.lock().kept.len())
            .finish_non_exhaustive()
    }
}
