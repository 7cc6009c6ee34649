//! Whether nobody at all has written.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::Mutex;

use crate::db::{Db, DbError, Witness};

/// The latest time in which nobody has written: no process, no program, no hand.
///
/// What was read in such a time is as it was. An engine can say that something has been committed, without a word about
/// what: SQLite by a count, PostgreSQL by the transactions that a snapshot sees. One small question then stands for
/// any number of reads. MySQL and MariaDB have nothing of the kind.
pub(crate) struct Quiet {
    /// From when on, in nanoseconds of the uptime. Written before `until`, and read after it: no older beginning is ever seen with
    /// a newer end.
    since: AtomicU64,
    until: AtomicU64,
    asked: Mutex<Asked>,
}

/// Nothing was read later than this.
const NEVER: u64 = u64::MAX;

#[derive(Default)]
struct Asked {
    witness: Option<Witness>,
    /// What the database has said last.
    mark: Option<String>,
    /// There is nobody to ask.
    in_vain: bool,
}

impl Default for Quiet {
    fn default() -> Self {
        Self {
            since: AtomicU64::new(NEVER),
            until: AtomicU64::new(0),
            asked: Mutex::default(),
        }
    }
}

impl Quiet {
    /// Until when it is known that what was read from `begun` on is still so: `begun` itself, or later.
    pub(crate) fn known_until(&self, begun: Duration) -> Duration {
        let until = self.until.load(Ordering::SeqCst);
        if nanos(begun) > self.since.load(Ordering::SeqCst) {
            begun.max(Duration::from_nanos(until))
        } else {
            begun
        }
    }

    /// Asks the database, unless it is known already, whether what was read from `begun` on has been so for the last
    /// `max_stale`. Who asks meanwhile waits for the same answer.
    ///
    /// It never fails: a database that does not say it is one in which somebody may have written.
    pub(crate) async fn ask(&self, db: &Db, begun: Duration, max_stale: Duration) {
        let mut asked = self.asked.lock().await;
        let now = db.uptime();
        let is_known = now.saturating_sub(self.known_until(begun)) < max_stale;
        let since = self.since.load(Ordering::SeqCst);
        let is_over = since != NEVER && nanos(begun) <= since;
        if is_known || is_over || asked.in_vain {
            return;
        }
        match asked.mark(db).await {
            Ok(None) => asked.in_vain = true,
            Ok(mark) if asked.mark == mark => self.until.store(nanos(now), Ordering::SeqCst),
            Ok(mark) => {
                asked.mark = mark;
                self.since.store(nanos(db.uptime()), Ordering::SeqCst);
            }
            Err(error) => {
                let in_vain = !error.is_unavailable();
                tracing::debug!(%error, in_vain, "not known whether anybody has written");
                self.since.store(NEVER, Ordering::SeqCst);
                *asked = Asked {
                    in_vain,
                    ..Asked::default()
                };
            }
        }
    }

    /// Lets go of what it asks by.
    pub(in crate::db) async fn close(&self) {
        let mut asked = self.asked.lock().await;
        self.since.store(NEVER, Ordering::SeqCst);
        let closed = Asked {
            in_vain: true,
            ..Asked::default()
        };
        let before = std::mem::replace(&mut *asked, closed);
        if let Some(witness) = before.witness {
            witness.close().await;
        }
    }
}

impl Asked {
    /// What stays the same for as long as nobody commits anything; none if nobody can say.
    async fn mark(&mut self, db: &Db) -> Result<Option<String>, DbError> {
        if let Some(sql) = db.engine().snapshot() {
            let (mark,) = db.fetch_one(sql, ()).await?;
            return Ok(Some(mark));
        }
        if self.witness.is_none() {
            self.witness = db.pool().witness().await?;
        }
        match &mut self.witness {
            Some(witness) => witness.mark().await.map(Some),
            None => Ok(None),
        }
    }
}

fn nanos(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(NEVER)
}

impl fmt::Debug for Quiet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Quiet")
            .field("since", &self.since)
            .field("until", &self.until)
            .finish_non_exhaustive()
    }
}
