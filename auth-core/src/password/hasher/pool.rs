//! The threads, and the way of a job through them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use thread_priority::{ThreadPriority, ThreadPriorityValue};
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::floor::{Recent, wait_until};
use super::queue::{Job, Queue, Reply};
use super::run::{Memory, Recipe, Run};
use super::{HashError, HasherBuilder};
use crate::password::Params;

/// Of 0 to 99: nice 10 on Linux, "below normal" on Windows. At nice 10 other requests keep a p99 of milliseconds
/// while all cores hash, for a few percent of the hashes.
const PRIORITY: u8 = 22;

/// An estimate from one cheap hash may be far off: nobody waits for longer on the strength of it.
const LONGEST_GUESS: Duration = Duration::from_millis(500);

/// How long a refusal is held up at most, however dear a stored hash was.
const LONGEST_REFUSAL: Duration = Duration::from_secs(2);

/// What the handles hold. It goes with the last of them, and closes the queue.
pub(super) struct Pool {
    shared: Arc<Shared>,
    threads: usize,
    started: Mutex<usize>,
}

/// What the threads hold too.
struct Shared {
    queue: Queue,
    params: Params,
    max_wait: Duration,
    runs: AtomicU64,
    recent: Recent,
    /// The longest run of dearer parameters so far, in microseconds.
    dearest: AtomicU64,
}

impl Pool {
    pub(super) fn new(settings: &HasherBuilder) -> Self {
        Self {
            shared: Arc::new(Shared {
                queue: Queue::new(settings.queue_len),
                params: settings.params,
                max_wait: settings.max_wait,
                runs: AtomicU64::new(0),
                recent: Recent::default(),
                dearest: AtomicU64::new(0),
            }),
            threads: settings.threads.get(),
            started: Mutex::new(0),
        }
    }

    pub(super) fn params(&self) -> Params {
        self.shared.params
    }

    pub(super) fn runs(&self) -> u64 {
        self.shared.runs.load(Ordering::Relaxed)
    }

    pub(super) fn queued(&self) -> usize {
        self.shared.queue.len()
    }

    /// Has one hash computed.
    pub(super) async fn run(&self, recipe: Recipe) -> Result<Run, HashError> {
        self.start()?;
        let shared = &*self.shared;
        let (reply, mut answer) = oneshot::channel();
        let id = shared.queue.push(recipe, reply);
        let ticket = Ticket {
            queue: &shared.queue,
            id: id.ok_or_else(|| shared.overloaded())?,
        };
        let reply = match timeout(shared.max_wait, &mut answer).await {
            Ok(reply) => reply,
            Err(_) if ticket.withdraw() => return Err(shared.overloaded()),
            // It has begun: the limit is on the waiting, not on the work.
            Err(_) => answer.await,
        };
        reply.unwrap_or(Err(HashError::NoThread))
    }

    /// Waits until a hash of cheaper parameters has taken as long as one of the current, and a refusal as long as the dearest hash
    /// that was ever met here: whoever has no account is refused no sooner than who has one with an old hash.
    pub(super) async fn level(&self, run: &Run, matches: bool) {
        let current = self.shared.params;
        let mut wanted = Duration::ZERO;
        if run.params.work() > current.work() {
            self.shared
                .dearest
                .fetch_max(micros(run.took), Ordering::Relaxed);
        } else if run.params != current {
            wanted = self.shared.recent.one().unwrap_or_else(|| {
                let ratio = current.work() / run.params.work();
                run.took.mul_f64(ratio).min(LONGEST_GUESS)
            });
        }
        if !matches {
            let dearest = Duration::from_micros(self.shared.dearest.load(Ordering::Relaxed));
            wanted = wanted.max(dearest.min(LONGEST_REFUSAL));
        }
        if !wanted.is_zero() {
            wait_until(run.began + wanted).await;
        }
    }

    /// Starts the threads, unless they run; one is enough to go on.
    fn start(&self) -> Result<(), HashError> {
        let mut started = self.started.lock().unwrap_or_else(PoisonError::into_inner);
        if *started == 0 {
            for number in 0..self.threads {
                let shared = Arc::clone(&self.shared);
                match thread::Builder::new()
                    .name(format!("password-{number}"))
                    .spawn(move || shared.serve())
                {
                    Ok(_) => *started += 1,
                    Err(error) => tracing::warn!(%error, number, "a password thread did not start"),
                }
            }
        }
        if *started == 0 {
            return Err(HashError::NoThread);
        }
        Ok(())
    }
}

fn micros(duration: Duration) -> u64 {
    u64::try_from(duration.as_micros()).unwrap_or(u64::MAX)
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.shared.queue.close();
    }
}

impl Shared {
    /// The life of a thread.
    fn serve(&self) {
        lower_priority();
        let mut memory = Memory::new(self.params);
        while let Some(job) = self.queue.pop() {
            self.work(job, &mut memory);
            memory.trim();
        }
    }

    fn work(&self, job: Job, memory: &mut Memory) {
        let reply = if job.since.elapsed() > self.max_wait {
            // The caller's timer is late, as on a runtime that is itself short of time.
            Err(self.overloaded())
        } else {
            self.runs.fetch_add(1, Ordering::Relaxed);
            // A panic must cost one job, not the thread: the others would wait for it for ever.
            catch_unwind(AssertUnwindSafe(|| job.recipe.run(memory)))
                .map_or(Err(HashError::NoThread), |run| run.map_err(HashError::from))
        };
        if let Ok(run) = &reply
            && run.params == self.params
        {
            self.recent.record(run.took);
        }
        // Nobody listens any more: then nobody is told.
        let _: Result<(), Reply> = job.reply.send(reply);
    }

    /// A full queue is worked off within the longest wait, or its jobs are dropped.
    fn overloaded(&self) -> HashError {
        let seconds = self.max_wait.as_secs_f64().ceil().max(1.0);
        HashError::Overloaded {
            retry_after: Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX),
        }
    }
}

/// A caller's place in the queue, which it leaves when it goes away.
struct Ticket<'a> {
    queue: &'a Queue,
    id: u64,
}

impl Ticket<'_> {
    fn withdraw(&self) -> bool {
        self.queue.withdraw(self.id)
    }
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        self.withdraw();
    }
}

fn lower_priority() {
    let lowered = ThreadPriorityValue::try_from(PRIORITY).map(|priority| {
        ThreadPriority::Crossplatform(priority)
            .set_for_current()
            .map_err(|error| format!("{error:?}"))
    });
    if let Ok(Err(error)) | Err(error) = lowered {
        tracing::debug!(error, "a password thread keeps its priority");
    }
}

#[cfg(test)]
mod tests;
