//! Whose rows have changed lately.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The fewest users that are looked through for those that can be forgotten.
const SWEEP: usize = 64;

/// The most users that are remembered. Beyond that it is cheaper to forget everybody.
const MOST: usize = 10_000;

/// Whose rows have changed, for as long as there can be slots from before.
///
/// Every change has a number, the generation. A slot that knows all changes up to a generation is spared if none after
/// it concerned its user.
pub(super) struct Changed<K> {
    keep: Duration,
    /// The latest change of all.
    generation: AtomicU64,
    /// The latest change after which nothing from before counts.
    everything: AtomicU64,
    users: Mutex<Users<K>>,
}

struct Users<K> {
    latest: HashMap<K, (u64, Duration)>,
    sweep_at: usize,
}

impl<K: Eq + Hash> Changed<K> {
    /// Remembers a change for as long as a slot from before may count.
    pub(super) fn new(keep: Duration) -> Self {
        let users = Users {
            latest: HashMap::new(),
            sweep_at: SWEEP,
        };
        Self {
            keep,
            generation: AtomicU64::new(0),
            everything: AtomicU64::new(0),
            users: Mutex::new(users),
        }
    }

    /// The changes so far.
    pub(super) fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    /// Whether the changes after `generation` concerned others than `user`.
    pub(super) fn spares(&self, generation: u64, user: Option<K>) -> bool {
        if generation == self.generation() {
            return true;
        }
        let users = self.users();
        let latest = user.and_then(|user| users.latest.get(&user));
        latest.is_none_or(|(change, _)| generation >= *change)
            && generation >= self.everything.load(Ordering::SeqCst)
    }

    /// The row of `user` has changed.
    pub(super) fn user(&self, user: K, now: Duration) {
        let mut users = self.users();
        if users.latest.len() >= users.sweep_at {
            let keep = self.keep;
            users
                .latest
                .retain(|_, (_, at)| now.saturating_sub(*at) <= keep);
            users.sweep_at = SWEEP.max(users.latest.len() * 2);
            if users.latest.len() > MOST {
                drop(users);
                return self.everything();
            }
        }
        let generation = self.generation.fetch_add(1, Ordering::SeqCst) + 1;
        users.latest.insert(user, (generation, now));
    }

    /// Any row may have changed.
    pub(super) fn everything(&self) {
        let mut users = self.users();
        let generation = self.generation.fetch_add(1, Ordering::SeqCst) + 1;
        self.everything.store(generation, Ordering::SeqCst);
        users.latest.clear();
    }

    fn users(&self) -> MutexGuard<'_, Users<K>> {
        self.users.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEEP: Duration = Duration::from_secs(1);

    #[test]
    fn a_change_concerns_its_user_alone() {
        let changed = Changed::new(KEEP);
        let before = changed.generation();
        changed.user(7, Duration::ZERO);
        assert!(!changed.spares(before, Some(7)));
        assert!(changed.spares(before, Some(8)) && changed.spares(before, None));
        assert!(changed.spares(changed.generation(), Some(7)));
    }

    #[test]
    fn anything_concerns_everybody() {
        let changed = Changed::new(KEEP);
        changed.user(7, Duration::ZERO);
        let before = changed.generation();
        changed.everything();
        changed.user(8, Duration::ZERO);
        assert!(!changed.spares(before, Some(7)) && !changed.spares(before, None));
    }

    #[test]
    fn what_is_too_old_to_matter_is_forgotten() {
        let changed = Changed::new(KEEP);
        for user in 0..10_000_u32 {
            changed.user(user, Duration::from_millis(u64::from(user) * 10));
        }
        assert!(changed.users().latest.len() < 4 * 101);
        assert!(changed.users().latest.contains_key(&9_950));
    }
}
