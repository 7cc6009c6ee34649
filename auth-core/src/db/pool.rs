//! The pool of one engine.

use std::time::Duration;

use sqlx::pool::CloseEvent;

use super::driver::{Channel, Witness};
use super::held::Pooled;
use super::{DbConfig, DbError, Engine};

/// A sqlx pool of one of the engines that are compiled in.
///
/// `Auth::new(pool)` and [`Db::from`](super::Db) take the application's own.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Pool {
    /// An embedded SQLite file.
    #[cfg(feature = "sqlite")]
    Sqlite(sqlx::SqlitePool),
    /// A PostgreSQL server.
    #[cfg(feature = "postgres")]
    Postgres(sqlx::PgPool),
    /// A MySQL or MariaDB server.
    #[cfg(feature = "mysql")]
    MySql(sqlx::MySqlPool),
}

impl Pool {
    /// Opens a pool and its first connection.
    pub(super) async fn open(config: &DbConfig) -> Result<Self, DbError> {
        match config.engine()? {
            #[cfg(feature = "sqlite")]
            Engine::Sqlite => super::driver::sqlite::open(config).await.map(Self::Sqlite),
            #[cfg(feature = "postgres")]
            Engine::Postgres => super::driver::postgres::open(config)
                .await
                .map(Self::Postgres),
            #[cfg(feature = "mysql")]
            Engine::MySql => super::driver::mysql::open(config).await.map(Self::MySql),
            #[allow(
                unreachable_patterns,
                reason = "reachable when an engine is not compiled in"
            )]
            engine => Err(DbError::config(format!(
                "this program was built without {name}: enable the feature `{name}`",
                name = engine.name()
            ))),
        }
    }

    /// Which engine this is.
    pub const fn engine(&self) -> Engine {
        dispatch!(self, Self, _pool, driver => driver::ENGINE)
    }

    /// A connection, as soon as there is one.
    ///
    /// The futures are boxed: each has room for opening a connection, 5 KB that every future around it, up to
    /// that of the whole request, would have to carry and to move.
    pub(super) async fn acquire(&self) -> Result<Pooled, DbError> {
        Ok(match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(pool) => Pooled::Sqlite(Box::pin(pool.acquire()).await?),
            #[cfg(feature = "postgres")]
            Self::Postgres(pool) => Pooled::Postgres(Box::pin(pool.acquire()).await?),
            #[cfg(feature = "mysql")]
            Self::MySql(pool) => Pooled::MySql(Box::pin(pool.acquire()).await?),
        })
    }

    /// A connection of its own, beside the pool's, on which `channel` is heard; none on an engine without channels.
    #[cfg_attr(
        not(feature = "postgres"),
        allow(clippy::unused_async, reason = "nothing to wait for")
    )]
    pub(super) async fn listen(&self, channel: &'static str) -> Result<Option<Channel>, DbError> {
        match self {
            #[cfg(feature = "postgres")]
            Self::Postgres(pool) => Channel::open(pool, channel).await.map(Some),
            #[allow(
                unreachable_patterns,
                reason = "reachable when another engine is compiled in"
            )]
            _ => {
                let _ = channel;
                Ok(None)
            }
        }
    }

    /// A connection of its own that sees what others write, on an engine that has to be asked that way; none if the database is not
    /// to be seen from outside.
    #[cfg_attr(
        not(feature = "sqlite"),
        allow(clippy::unused_async, reason = "nothing to wait for")
    )]
    pub(super) async fn witness(&self) -> Result<Option<Witness>, DbError> {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(pool) => Witness::open(pool).await,
            #[allow(
                unreachable_patterns,
                reason = "reachable when another engine is compiled in"
            )]
            _ => Ok(None),
        }
    }

    /// How many connections it may open.
    pub(super) fn max_connections(&self) -> u32 {
        dispatch!(self, Self, pool, driver => pool.options().get_max_connections())
    }

    /// Resolves when it is closed.
    pub(super) fn close_event(&self) -> CloseEvent {
        dispatch!(self, Self, pool, driver => pool.close_event())
    }

    pub(super) async fn close(&self) {
        dispatch!(self, Self, pool, driver => pool.close().await);
    }

    /// How long a caller waits for a connection.
    pub(super) fn acquire_timeout(&self) -> Duration {
        dispatch!(self, Self, pool, driver => pool.options().get_acquire_timeout())
    }
}

#[cfg(feature = "sqlite")]
impl From<sqlx::SqlitePool> for Pool {
    fn from(pool: sqlx::SqlitePool) -> Self {
        Self::Sqlite(pool)
    }
}

#[cfg(feature = "postgres")]
impl From<sqlx::PgPool> for Pool {
    fn from(pool: sqlx::PgPool) -> Self {
        Self::Postgres(pool)
    }
}

#[cfg(feature = "mysql")]
impl From<sqlx::MySqlPool> for Pool {
    fn from(pool: sqlx::MySqlPool) -> Self {
        Self::MySql(pool)
    }
}
