//! A part of the slots, behind one lock.

use std::collections::HashMap;
use std::sync::Arc;

use crate::session::Lookup;
use crate::token::TokenHash;
use crate::user::AuthUser;

use super::slot::{Found, Slot};
use super::{CACHE_BYTES, SHARDS};

/// What a slot weighs whose session is still being read.
const BASE: usize = 512;

/// The most that the session in a slot may weigh.
const LARGEST: usize = CACHE_BYTES / SHARDS / 4;

/// The fewest slots that are looked through for those that are too old.
const SWEEP: usize = 64;

/// A part of the slots. What does not count any more is thrown out now and then, so that there are never many
/// more slots than sessions that are in use.
pub(super) struct Shard<U: AuthUser> {
    slots: HashMap<TokenHash, Held<U>>,
    weight: usize,
    sweep_at: usize,
}

struct Held<U: AuthUser> {
    slot: Arc<Slot<U>>,
    weight: usize,
}

impl<U: AuthUser> Default for Shard<U> {
    fn default() -> Self {
        Self {
            slots: HashMap::new(),
            weight: 0,
            sweep_at: SWEEP,
        }
    }
}

impl<U: AuthUser> Shard<U> {
    pub(super) fn get(&self, id: &TokenHash) -> Option<&Arc<Slot<U>>> {
        self.slots.get(id).map(|held| &held.slot)
    }

    /// Keeps a new slot, in place of the one that there may be.
    pub(super) fn put(
        &mut self,
        id: TokenHash,
        slot: Arc<Slot<U>>,
        is_young: impl Fn(&Slot<U>) -> bool,
    ) {
        if self.slots.len() >= self.sweep_at {
            self.slots.retain(|_, held| is_young(&held.slot));
            self.weight = self.slots.values().map(|held| held.weight).sum();
            self.sweep_at = SWEEP.max(self.slots.len() * 2);
        }
        self.remove(&id);
        let weight = BASE;
        self.slots.insert(id, Held { slot, weight });
        self.weight += weight;
        self.lighten();
    }

    /// Weighs a slot whose session has been read, and lets go of one that nobody else is to find.
    pub(super) fn settle(&mut self, id: &TokenHash, slot: &Arc<Slot<U>>, found: &Found<U>) {
        let Some(held) = self.slots.get_mut(id) else {
            return;
        };
        if !Arc::ptr_eq(&held.slot, slot) {
            return;
        }
        match found {
            // A session that would push many others out is not kept itself.
            Ok(Lookup::Live(session)) if session.weight() <= LARGEST => {
                held.weight = BASE + session.weight();
                self.weight += held.weight - BASE;
                self.lighten();
            }
            _ => self.remove(id),
        }
    }

    pub(super) fn remove(&mut self, id: &TokenHash) {
        if let Some(held) = self.slots.remove(id) {
            self.weight -= held.weight;
        }
    }

    /// Lets go of sessions, any of them, until the rest weighs no more than it may.
    fn lighten(&mut self) {
        while self.weight > CACHE_BYTES / SHARDS {
            let Some(id) = self.slots.keys().next().copied() else {
                return;
            };
            self.remove(&id);
        }
    }
}
