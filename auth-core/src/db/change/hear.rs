//! Hearing what other processes tell.

use std::time::Duration;

use tokio::task::JoinHandle;

use crate::db::{Db, DbError, Pool};

use super::Changes;
use super::announce::{Announcement, CHANNEL};

/// The pause before a lost connection is tried anew.
const PAUSE: Duration = Duration::from_secs(1);

/// A task that hears what other processes tell, until this is dropped, on a connection beside the pool.
#[derive(Debug)]
pub(crate) struct Hearing(Option<JoinHandle<()>>);

impl Hearing {
    /// Begins to hear, on an engine that can carry announcements.
    pub(crate) fn begin(db: &Db) -> Self {
        let can_hear = db.engine().announce().is_some();
        Self(can_hear.then(|| tokio::spawn(for_ever(db.pool().clone(), db.changes.clone()))))
    }
}

impl Drop for Hearing {
    fn drop(&mut self) {
        if let Some(task) = &self.0 {
            task.abort();
        }
    }
}

async fn for_ever(pool: Pool, changes: Changes) {
    loop {
        match until_lost(&pool, &changes).await {
            Ok(()) => return,
            Err(error) => tracing::warn!(
                event = "changes.unheard", %error,
                "what other processes change is not heard at once; copies of rows are used until they are too old"
            ),
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Hears until the pool is closed.
async fn until_lost(pool: &Pool, changes: &Changes) -> Result<(), DbError> {
    let Some(mut channel) = pool.listen(CHANNEL).await? else {
        return Ok(());
    };
    tracing::info!(event = "changes.heard", "other processes are heard");
    // Nobody has heard what happened until now.
    changes.tell_all();
    while let Some(text) = channel.next().await? {
        match serde_json::from_str::<Announcement>(&text) {
            Ok(heard) if changes.is_known(heard.process) => {}
            Ok(heard) => changes.tell(&heard.changes),
            // Another version of this crate: whatever it says, something has changed.
            Err(_) => changes.tell_all(),
        }
    }
    Ok(())
}
