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
        let slot = self.slot(id);
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

    /// The slot of `id` that counts, or a new one.
    fn slot(&self, id: &TokenHash) -> Arc<Slot<U>> {
        let mut shard = self.shard(id);
        // Asked for under the lock, so that a slot is never older than what was told before it was made.
        let (now, generation) = (self.now(), self.changed.generation());
        if let Some(slot) = shard.get(id)
            && slot.is_young(now, self.max_stale)
            && self.counts(slot, generation)
        {
            return slot.clone();
        }
        let slot = Arc::new(Slot::begin(now, generation));
        shard.put(*id, slot.clone(), now, self.max_stale);
        slot
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
