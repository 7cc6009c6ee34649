//! Somebody else who writes.

use std::time::Duration;

use auth_core::db::Db;

use crate::Outcome;
use crate::site::Site;

/// Four times a second: no second goes by in which nothing is written.
const PAUSE: Duration = Duration::from_millis(250);

/// A row of no importance, written as it was.
const WRITE: &str =
    "UPDATE auth_session SET seen_at = seen_at WHERE id = (SELECT id FROM auth_session LIMIT 1)";

/// Another program that writes to the database of a server while it is under load.
pub(crate) struct Writer(Db);

impl Writer {
    pub(crate) async fn beside(site: &Site) -> Outcome<Self> {
        Ok(Self(Db::connect(&site.url).await?))
    }

    /// What `load` comes to, with writes for as long as it runs.
    pub(crate) async fn during<T>(&self, load: impl Future<Output = Outcome<T>>) -> Outcome<T> {
        tokio::select! {
            result = load => result,
            result = self.write() => Err(result.expect_err("writes for ever").into()),
        }
    }

    async fn write(&self) -> Result<std::convert::Infallible, auth_core::db::DbError> {
        loop {
            self.0.execute(WRITE, ()).await?;
            tokio::time::sleep(PAUSE).await;
        }
    }
}
