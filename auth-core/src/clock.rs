//! Where the time comes from.
//!
//! Nothing in this crate asks the operating system for the time by itself: it asks a [`Clock`].
//! Expiry, throttling and races can thus be tested without waiting.

use std::fmt::Debug;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

/// A source of the current time.
///
/// # Examples
///
/// ```
/// use auth_core::clock::{Clock, SystemClock};
/// use std::sync::Arc;
///
/// let clock: Arc<dyn Clock> = Arc::new(SystemClock);
/// assert!(clock.now().timestamp() > 0);
/// ```
pub trait Clock: Debug + Send + Sync + 'static {
    /// The current moment in UTC.
    ///
    /// It may step backwards when the operating system's clock is corrected.
    fn now(&self) -> DateTime<Utc>;

    /// The time since a moment that stays the same. It never steps back: how old something is has to be counted by it.
    fn uptime(&self) -> Duration {
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        START.elapsed()
    }
}

/// The clock of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A clock that stands still until it is told to move, for tests and simulations.
///
/// All clones share one time: keep one, and hand the other to the code under test.
///
/// # Examples
///
/// ```
/// use auth_core::clock::{Clock, ManualClock};
/// use chrono::{DateTime, Utc};
/// use std::time::Duration;
///
/// let start = DateTime::<Utc>::UNIX_EPOCH;
/// let clock = ManualClock::at(start);
/// let injected = clock.clone();
///
/// clock.advance(Duration::from_secs(60));
/// assert_eq!((injected.now() - start).num_seconds(), 60);
/// ```
#[derive(Debug, Clone)]
pub struct ManualClock {
    time: Arc<Mutex<Time>>,
}

#[derive(Debug)]
struct Time {
    now: DateTime<Utc>,
    uptime: Duration,
}

impl ManualClock {
    /// A clock that stands at `now`.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self {
            time: Arc::new(Mutex::new(Time {
                now,
                uptime: Duration::ZERO,
            })),
        }
    }

    /// Moves the clock, and all its clones, forward; it stops at the last moment that can be told.
    pub fn advance(&self, by: Duration) {
        let mut time = self.time();
        time.uptime = time.uptime.saturating_add(by);
        time.now = TimeDelta::from_std(by)
            .ok()
            .and_then(|by| time.now.checked_add_signed(by))
            .unwrap_or(DateTime::<Utc>::MAX_UTC);
    }

    /// Puts the clock, and all its clones, to `now`, which may be in its past, as if it had been corrected: no time has
    /// gone by.
    pub fn set(&self, now: DateTime<Utc>) {
        self.time().now = now;
    }

    fn time(&self) -> MutexGuard<'_, Time> {
        self.time.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<Utc> {
        self.time().now
    }

    fn uptime(&self) -> Duration {
        self.time().uptime
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_share_one_time() {
        let clock = ManualClock::at(DateTime::UNIX_EPOCH);
        let clone = clock.clone();
        clock.advance(Duration::from_millis(1500));
        assert_eq!(clone.now().timestamp_millis(), 1500);
        clone.set(DateTime::UNIX_EPOCH);
        assert_eq!(clock.now(), DateTime::<Utc>::UNIX_EPOCH);
        assert_eq!(
            clock.uptime(),
            Duration::from_millis(1500),
            "no time has gone back"
        );
    }

    #[test]
    fn an_advance_beyond_the_calendar_stops_at_its_end() {
        let clock = ManualClock::at(DateTime::UNIX_EPOCH);
        clock.advance(Duration::MAX);
        assert_eq!(clock.now(), DateTime::<Utc>::MAX_UTC);
        clock.advance(Duration::from_secs(1));
        assert_eq!(clock.now(), DateTime::<Utc>::MAX_UTC);
    }
}
