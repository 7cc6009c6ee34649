//! How long a hash of the current parameters takes.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::task::yield_now;
use tokio::time::sleep_until;

/// How many durations are remembered: enough for a spread, few enough to follow the load.
const REMEMBERED: usize = 64;

/// How much too late tokio's timer may be, whose tick is a millisecond.
const TIMER: Duration = Duration::from_millis(2);

/// The durations of the last hashes with the current parameters.
///
/// A cheaper hash is held up for one of them, each in its turn, and not for their mean: a constant would be as telling as
/// no wait at all to somebody who looks at the spread.
#[derive(Default)]
pub(super) struct Recent(Mutex<Ring>);

#[derive(Default)]
struct Ring {
    durations: Vec<Duration>,
    /// The place of the oldest duration, which the next one takes.
    oldest: usize,
    /// The place of the duration whose turn it is.
    turn: usize,
}

impl Recent {
    pub(super) fn record(&self, took: Duration) {
        let mut ring = self.ring();
        if ring.durations.len() < REMEMBERED {
            ring.durations.push(took);
        } else {
            let oldest = ring.oldest;
            ring.durations[oldest] = took;
            ring.oldest = (oldest + 1) % REMEMBERED;
        }
    }

    /// One of the remembered durations; `None` before the first.
    pub(super) fn one(&self) -> Option<Duration> {
        let mut ring = self.ring();
        let one = ring.durations.get(ring.turn).copied()?;
        ring.turn = (ring.turn + 1) % ring.durations.len();
        Some(one)
    }

    fn ring(&self) -> MutexGuard<'_, Ring> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waits to the point: the lateness of a timer alone would tell an answer that was held up from one that was not.
pub(super) async fn wait_until(end: Instant) {
    if let Some(early) = end.checked_sub(TIMER) {
        sleep_until(early.into()).await;
    }
    while Instant::now() < end {
        yield_now().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn every_remembered_duration_has_its_turn() {
        let recent = Recent::default();
        assert_eq!(recent.one(), None);
        for n in 1..=3 {
            recent.record(ms(n));
        }
        let turns: Vec<_> = (0..4).filter_map(|_| recent.one()).collect();
        assert_eq!(turns, [ms(1), ms(2), ms(3), ms(1)]);
    }

    #[test]
    fn old_durations_are_forgotten() {
        let recent = Recent::default();
        recent.record(ms(1000));
        for _ in 0..REMEMBERED {
            recent.one();
            recent.record(ms(1));
        }
        assert!((0..2 * REMEMBERED).all(|_| recent.one() == Some(ms(1))));
    }
}
