//! What every write needs besides the database.

use std::sync::Arc;

use crate::clock::{Clock, SystemClock};
use crate::event::Events;
use crate::password::Hasher;

/// What every write needs besides the database: the time, the hashing threads, the events.
///
/// [`Db`](crate::db::Db) carries it, so that one handle is all that functions are given. Tests put
/// their own clock and a cheap hasher in.
#[derive(Debug, Clone)]
pub struct Services {
    clock: Arc<dyn Clock>,
    hasher: Hasher,
    events: Events,
}

impl Default for Services {
    /// The system's clock, the process-wide hashing threads, and nobody listening.
    fn default() -> Self {
        Self {
            clock: Arc::new(SystemClock),
            hasher: Hasher::shared(),
            events: Events::default(),
        }
    }
}

impl Services {
    /// Takes the time from `clock`.
    pub fn with_clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Hashes on the threads of `hasher`.
    pub fn with_hasher(mut self, hasher: Hasher) -> Self {
        self.hasher = hasher;
        self
    }

    /// Tells events to `events`.
    pub fn with_events(mut self, events: Events) -> Self {
        self.events = events;
        self
    }

    /// The clock.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// The hashing threads.
    pub const fn hasher(&self) -> &Hasher {
        &self.hasher
    }

    /// The events.
    pub const fn events(&self) -> &Events {
        &self.events
    }
}
