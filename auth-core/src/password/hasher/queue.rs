//! What waits for a thread.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::sync::oneshot;

use super::HashError;
use super::run::{Recipe, Run};

/// The way back to the caller.
pub(super) type Reply = Result<Run, HashError>;

/// A computation that somebody awaits.
pub(super) struct Job {
    id: u64,
    pub(super) since: Instant,
    pub(super) recipe: Recipe,
    pub(super) reply: oneshot::Sender<Reply>,
}

/// First come, first served, up to a limit.
///
/// A caller that gives up takes its job out at once: it must not hold a place that another could have.
pub(super) struct Queue {
    state: Mutex<State>,
    wake: Condvar,
    limit: usize,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    next_id: u64,
    closed: bool,
}

impl Queue {
    pub(super) fn new(limit: usize) -> Self {
        Self {
            state: Mutex::default(),
            wake: Condvar::new(),
            limit,
        }
    }

    /// Puts a job at the end and returns its number; `None` if the queue is full.
    pub(super) fn push(&self, recipe: Recipe, reply: oneshot::Sender<Reply>) -> Option<u64> {
        let mut state = self.state();
        if state.jobs.len() >= self.limit {
            return None;
        }
        let id = state.next_id;
        state.next_id += 1;
        state.jobs.push_back(Job {
            id,
            since: Instant::now(),
            recipe,
            reply,
        });
        drop(state);
        self.wake.notify_one();
        Some(id)
    }

    /// Waits for a job; `None` once the queue is closed.
    pub(super) fn pop(&self) -> Option<Job> {
        let mut state = self
            .wake
            .wait_while(self.state(), |state| state.jobs.is_empty() && !state.closed)
            .unwrap_or_else(PoisonError::into_inner);
        state.jobs.pop_front()
    }

    /// Takes a job out before a thread does; whether it came in time.
    pub(super) fn withdraw(&self, id: u64) -> bool {
        let mut state = self.state();
        // Numbers only grow towards the end.
        let job = match state.jobs.binary_search_by_key(&id, |job| job.id) {
            Ok(place) => state.jobs.remove(place),
            Err(_) => None,
        };
        drop(state);
        job.is_some()
    }

    /// Lets the threads go home when nothing is left to do.
    pub(super) fn close(&self) {
        self.state().closed = true;
        self.wake.notify_all();
    }

    pub(super) fn len(&self) -> usize {
        self.state().jobs.len()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
