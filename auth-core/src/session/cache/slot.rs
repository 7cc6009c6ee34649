//! The place of one session.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::OnceCell;

use crate::db::DbError;
use crate::session::Lookup;
use crate::user::AuthUser;

/// What reading the session has come to.
pub(super) type Found<U> = Result<Lookup<U>, Arc<DbError>>;

/// The place of one session: being read, or at hand.
pub(super) struct Slot<U: AuthUser> {
    /// When the reading began: what is in here is no older.
    pub(super) begun: Duration,
    /// The changes that had been told by then.
    pub(super) generation: u64,
    pub(super) found: OnceCell<Found<U>>,
}

impl<U: AuthUser> Slot<U> {
    pub(super) fn begin(now: Duration, generation: u64) -> Self {
        Self {
            begun: now,
            generation,
            found: OnceCell::new(),
        }
    }
}
