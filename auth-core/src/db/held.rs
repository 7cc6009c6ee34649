//! A connection on loan.

use std::time::Instant;

use super::conn::Conn;
use super::shelf::Place;

/// A connection on loan from its pool. Dropping it gives it back there, which finds out whether it is still well:
/// right for one whose statement failed, or was given up half-way.
pub(super) struct Held {
    pub(super) connection: Pooled,
    /// Its place among those that are kept at hand.
    pub(super) place: Option<Place>,
}

/// A connection of one of the pools.
pub(super) enum Pooled {
    #[cfg(feature = "sqlite")]
    Sqlite(sqlx::pool::PoolConnection<sqlx::Sqlite>),
    #[cfg(feature = "postgres")]
    Postgres(sqlx::pool::PoolConnection<sqlx::Postgres>),
    #[cfg(feature = "mysql")]
    MySql(sqlx::pool::PoolConnection<sqlx::MySql>),
}

impl Held {
    pub(super) fn conn(&mut self) -> Conn<'_> {
        match &mut self.connection {
            #[cfg(feature = "sqlite")]
            Pooled::Sqlite(held) => Conn::Sqlite(held),
            #[cfg(feature = "postgres")]
            Pooled::Postgres(held) => Conn::Postgres(held),
            #[cfg(feature = "mysql")]
            Pooled::MySql(held) => Conn::MySql(held),
        }
    }

    /// Keeps a connection at hand whose statement has run to its end.
    pub(super) fn keep(self) {
        if let Some(place) = self.place {
            place.put(self.connection, Instant::now());
        }
    }

    /// Takes a dead connection out of its pool.
    pub(super) fn discard(self) {
        self.connection.detach();
    }
}

impl Pooled {
    /// Takes it out of its pool and closes it, without a task that needs a runtime.
    pub(super) fn detach(self) {
        dispatch!(self, Self, held, driver => drop(held.detach()));
    }
}
