//! A channel on which other processes are heard.

use std::time::Duration;

use sqlx::PgPool;
use sqlx::pool::CloseEvent;
use sqlx::postgres::{PgListener, PgPoolOptions};
use tokio::time::timeout;

use crate::db::DbError;

/// How long it may be quiet before the server is asked whether it is still there.
const QUIET: Duration = Duration::from_secs(5);

/// A channel on which other processes are heard, by a connection of its own: a small pool keeps all of its own.
pub(in crate::db) struct Channel {
    listener: PgListener,
    closed: CloseEvent,
}

impl Channel {
    pub(in crate::db) async fn open(pool: &PgPool, channel: &str) -> Result<Self, DbError> {
        let own = PgPoolOptions::new()
            .max_connections(1)
            .max_lifetime(None)
            .idle_timeout(None)
            .acquire_timeout(pool.options().get_acquire_timeout())
            .connect_lazy_with((*pool.connect_options()).clone());
        let mut listener = PgListener::connect_with(&own).await?;
        // A connection that is replaced without a word has missed what was said meanwhile.
        listener.eager_reconnect(false);
        listener.listen(channel).await?;
        Ok(Self {
            listener,
            closed: pool.close_event(),
        })
    }

    /// The next text; none once the pool that it was opened beside is closed.
    pub(in crate::db) async fn next(&mut self) -> Result<Option<String>, DbError> {
        loop {
            let heard = timeout(QUIET, self.listener.try_recv());
            match self.closed.do_until(heard).await {
                Err(_) => return Ok(None),
                Ok(Ok(heard)) => {
                    let lost = || sqlx::Error::Io(std::io::ErrorKind::ConnectionAborted.into());
                    let heard = heard?.ok_or_else(lost)?;
                    return Ok(Some(heard.payload().to_owned()));
                }
                Ok(Err(_)) => {
                    let asked = sqlx::query("SELECT 1").execute(&mut self.listener);
                    let answered = timeout(QUIET, asked).await;
                    answered.map_err(|_| sqlx::Error::PoolTimedOut)??;
                }
            }
        }
    }
}
