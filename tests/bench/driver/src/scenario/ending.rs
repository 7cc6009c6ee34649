//! Sessions that end, by a connection beside the server.

use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{ConnectOptions as _, Connection as _, PgConnection, SqliteConnection};

use crate::Outcome;
use crate::bench::Bench;
use crate::engine::Engine;
use crate::site::{Cookie, Site};

/// Ends every other session. The times are no times of any session else.
const END_HALF: &str =
    "UPDATE auth_session SET expires_at = 1000000000 + user_id WHERE user_id % 2 = 0";

const LEFT: &str = "SELECT count(*) FROM auth_session WHERE expires_at < 1500000000";

/// Those whose sessions go on: the user of key 1 is `user0000`, and so on.
pub(super) fn leavers(site: &Site) -> Vec<Cookie> {
    let is_even = |cookie: &&Cookie| {
        let digit = cookie.username.bytes().last();
        digit.is_some_and(|digit| digit.is_multiple_of(2))
    };
    site.cookies.iter().filter(is_even).cloned().collect()
}

/// A connection beside the server.
pub(super) enum Database {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Database {
    pub(super) async fn open(bench: &Bench, engine: Engine, site: &Site) -> Outcome<Self> {
        Ok(match engine {
            Engine::Sqlite => {
                let options = SqliteConnectOptions::new()
                    .filename(&site.place)
                    .journal_mode(SqliteJournalMode::Wal)
                    .busy_timeout(Duration::from_secs(30));
                Self::Sqlite(options.connect().await?)
            }
            Engine::Postgres => Self::Postgres(bench.postgres.connect(&site.place).await?),
        })
    }

    pub(super) async fn end_half(&mut self) -> Outcome {
        match self {
            Self::Sqlite(connection) => {
                sqlx::raw_sql(END_HALF).execute(&mut *connection).await?;
                // What this has written is not what the purge is to be timed with.
                sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                    .execute(connection)
                    .await?;
            }
            Self::Postgres(connection) => {
                sqlx::raw_sql(END_HALF).execute(&mut *connection).await?;
                sqlx::raw_sql("VACUUM ANALYZE auth_session")
                    .execute(&mut *connection)
                    .await?;
                sqlx::raw_sql("CHECKPOINT").execute(connection).await?;
            }
        }
        Ok(())
    }

    pub(super) async fn left(&mut self) -> Outcome<i64> {
        Ok(match self {
            Self::Sqlite(connection) => sqlx::query_scalar(LEFT).fetch_one(connection).await?,
            Self::Postgres(connection) => sqlx::query_scalar(LEFT).fetch_one(connection).await?,
        })
    }

    pub(super) async fn all_gone(mut self) -> Outcome {
        let left = self.left().await?;
        match self {
            Self::Sqlite(connection) => connection.close().await?,
            Self::Postgres(connection) => connection.close().await?,
        }
        if left > 0 {
            return Err(format!("{left} sessions that have ended are still there").into());
        }
        Ok(())
    }
}
