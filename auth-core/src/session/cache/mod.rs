//! Sessions at hand, for those who want to leave the limit of one query per request behind.
//!
//! A request finds the [`Slot`] of its session in a [`Shard`], or makes one and reads the database; who asks meanwhile
//! waits for the same answer. What this process writes is told to the cache ([`Watcher`]), as is what other processes
//! announce; for what nobody tells, a slot counts only for so long.

mod changed;
mod shard;
mod slot;

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::Duration;

use crate::db::{Change, Db, DbError, Hearing, Watcher};
use crate::token::TokenHash;
use crate::user::AuthUser;

use super::{Lookup, TABLE};
use changed::Changed;
use shard::Shard;
use slot::Slot;

/// How much the sessions at hand may weigh, in bytes of an estimate that is rather too high.
pub const CACHE_BYTES: usize = 32 * 1024 * 1024;

/// So many requests may look for their sessions at the same moment without waiting for each other.
const SHARDS: usize = 16;

/// Lets this process, which keeps no sessions at hand, tell those which do what it changes through `db`: a management
/// command calls it. On engines without channels it does nothing.
pub fn announce_changes<U: AuthUser>(db: &Db) {
    db.changes().watch(&tables::<U>(), None);
}

/// The tables whose rows are kept here, and those whose deletion takes users along.
fn tables<U: AuthUser>() -> Vec<&'static str> {
    let referred = U::COLUMNS.iter().filter_map(|column| column.references);
    [TABLE, U::TABLE]
        .into_iter()
        .chain(referred.map(|reference| reference.table))
        .collect()
}

/// Sessions at hand.
pub(super) struct SessionCache<U: AuthUser> {
    db: Db,
    max_stale: Duration,
    shards: [Mutex<Shard<U>>; SHARDS],
    changed: Changed<U::Key>,
    /// Begun by the first request, since it needs a runtime.
    hearing: OnceLock<Hearing>,
}

impl<U: AuthUser> SessionCache<U> {
    /// A cache of what is in `db`, which is told of every change from now on.
    pub(super) fn new(db: &Db, max_stale: Duration) -> Arc<Self> {
        let cache = Arc::new(Self {
            db: db.clone(),
            max_stale,
            shards: std::array::from_fn(|_| Mutex::default()),
            changed: Changed::new(max_stale),
            hearing: OnceLock::new(),
        });
        let watcher: Arc<dyn Watcher> = cache.clone();
        let watcher: Weak<dyn Watcher> = Arc::downgrade(&watcher);
        db.changes().watch(&tables::<U>(), Some(&watcher));
        cache
    }

    /// The session `id`: from a slot, or what `read` finds. `read` is run once for all who ask at the same time, and
    /// its failure is theirs, too.
    pub(super) async fn get<F>(
        &self,
        id: &TokenHash,
        read: impl FnOnce() -> F + Send,
    ) -> Result<Lookup<U>, DbError>
    where
        F: Future<Output = Result<Lookup<U>, DbError>> + Send,
    {
        self.hearing.get_or_init(|| Hearing::begin(&self.db));
        let slot = match self.at_hand(id) {
            Some(slot) => slot,
            None => Box::pin(self.renewed(id)).await,
        };
        let found = slot.found.get_or_init(async || {
            // Made and boxed only here: most who ask read nothing, and should not carry it.
            let found = Box::pin(read()).await.map_err(Arc::new);
            self.shard(id).settle(id, &slot, &found);
            found
        });
        match found.await {
            Ok(found) => Ok(found.clone()),
            Err(error) => Err(DbError::Shared(error.clone())),
        }
    }

    /// The slot of `id`, if there is one that counts.
    fn at_hand(&self, id: &TokenHash) -> Option<Arc<Slot<U>>> {
        self.counting(&self.shard(id), id, self.now(), self.changed.generation())
    }

    /// The slot of `id`, if it turns out that nobody has written since it was filled; or a new one.
    async fn renewed(&self, id: &TokenHash) -> Arc<Slot<U>> {
        let begun = self.shard(id).get(id).map(|slot| slot.begun);
        if let Some(begun) = begun {
            self.db.quiet().ask(&self.db, begun, self.max_stale).await;
        }
        let mut shard = self.shard(id);
        // Asked for under the lock, so that a slot is never older than what was told before it was made.
        let (now, generation) = (self.now(), self.changed.generation());
        if let Some(slot) = self.counting(&shard, id, now, generation) {
            return slot;
        }
        let slot = Arc::new(Slot::begin(now, generation));
        shard.put(*id, slot.clone(), |slot| self.is_young(slot, now));
        slot
    }

    fn counting(
        &self,
        shard: &Shard<U>,
        id: &TokenHash,
        now: Duration,
        generation: u64,
    ) -> Option<Arc<Slot<U>>> {
        let slot = shard.get(id)?;
        (self.is_young(slot, now) && self.counts(slot, generation)).then(|| slot.clone())
    }

    /// Whether what nobody tells cannot have been missed for too long.
    fn is_young(&self, slot: &Slot<U>, now: Duration) -> bool {
        now.saturating_sub(self.db.quiet().known_until(slot.begun)) < self.max_stale
    }

    /// Whether nothing has been told that a slot does not know. Of one that is still being read nobody knows whose it
    /// is: then nothing at all may have been told.
    fn counts(&self, slot: &Slot<U>, generation: u64) -> bool {
        match slot.found.get() {
            None => slot.generation == generation,
            Some(Ok(Lookup::Live(session))) => {
                self.changed.spares(slot.generation, session.user_id())
            }
            Some(_) => false,
        }
    }

    /// Forgets one session.
    pub(super) fn forget(&self, id: &TokenHash) {
        self.shard(id).remove(id);
    }

    /// Forgets every session.
    pub(super) fn forget_all(&self) {
        self.changed.everything();
        for shard in &self.shards {
            *lock(shard) = Shard::default();
        }
    }

    fn shard(&self, id: &TokenHash) -> MutexGuard<'_, Shard<U>> {
        lock(&self.shards[usize::from(id.as_bytes()[0]) % SHARDS])
    }

    fn now(&self) -> Duration {
        self.db.uptime()
    }
}

/// Nothing panics while a shard is held.
fn lock<U: AuthUser>(shard: &Mutex<Shard<U>>) -> MutexGuard<'_, Shard<U>> {
    shard.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<U: AuthUser> Watcher for SessionCache<U> {
    fn changed(&self, change: &Change) {
        let session = || <[u8; 32]>::try_from(change.key_bytes()?).ok();
        let user = || change.key.as_ref()?.parse().ok();
        match change.table.as_str() {
            TABLE => match session() {
                Some(id) => self.forget(&TokenHash::from_bytes(id)),
                None => self.forget_all(),
            },
            table if table == U::TABLE => match user() {
                Some(user) => self.changed.user(user, self.now()),
                None => self.forget_all(),
            },
            // A row that users refer to: which of them it took along is not known.
            _ => self.forget_all(),
        }
    }
}

impl<U: AuthUser> fmt::Debug for SessionCache<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionCache")
            .field("max_stale", &self.max_stale)
            .finish_non_exhaustive()
    }
}
