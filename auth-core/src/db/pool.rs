//! The pool of one engine, and what is borrowed from it.

use std::time::Duration;

use super::change::Changes;
use super::conn::Conn;
use super::driver::Channel;
use super::{DbConfig, DbError, Engine, Tx};

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

/// A connection on loan from its pool.
pub(super) enum Held {
    #[cfg(feature = "sqlite")]
    Sqlite(sqlx::pool::PoolConnection<sqlx::Sqlite>),
    #[cfg(feature = "postgres")]
    Postgres(sqlx::pool::PoolConnection<sqlx::Postgres>),
    #[cfg(feature = "mysql")]
    MySql(sqlx::pool::PoolConnection<sqlx::MySql>),
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
    pub(super) async fn acquire(&self) -> Result<Held, DbError> {
        Ok(match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(pool) => Held::Sqlite(Box::pin(pool.acquire()).await?),
            #[cfg(feature = "postgres")]
            Self::Postgres(pool) => Held::Postgres(Box::pin(pool.acquire()).await?),
            #[cfg(feature = "mysql")]
            Self::MySql(pool) => Held::MySql(Box::pin(pool.acquire()).await?),
        })
    }

    /// A connection that has just answered, for the second try after one was found dead. Those that
    /// do not answer are closed, so that at the latest a new one is opened.
    pub(super) async fn acquire_alive(&self) -> Result<Held, DbError> {
        let limit = dispatch!(self, Self, pool, driver => pool.options().get_max_connections());
        for _ in 0..limit {
            let mut held = self.acquire().await?;
            if held.conn().ping().await.is_ok() {
                return Ok(held);
            }
            held.discard();
        }
        self.acquire().await
    }

    /// Starts a transaction, on another connection if the first was dead.
    pub(super) async fn begin(&self, changes: &Changes) -> Result<Tx, DbError> {
        match Tx::begin(self.acquire().await?, changes).await {
            Err(error) if error.is_disconnect() => {
                Tx::begin(self.acquire_alive().await?, changes).await
            }
            result => result,
        }
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

    pub(super) async fn close(&self) {
        dispatch!(self, Self, pool, driver => pool.close().await);
    }

    /// How long a caller waits for a connection.
    pub(super) fn acquire_timeout(&self) -> Duration {
        dispatch!(self, Self, pool, driver => pool.options().get_acquire_timeout())
    }
}

impl Held {
    pub(super) fn conn(&mut self) -> Conn<'_> {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(held) => Conn::Sqlite(held),
            #[cfg(feature = "postgres")]
            Self::Postgres(held) => Conn::Postgres(held),
            #[cfg(feature = "mysql")]
            Self::MySql(held) => Conn::MySql(held),
        }
    }

    /// Takes a dead connection out of its pool.
    pub(super) fn discard(self) {
        dispatch!(self, Self, held, driver => drop(held.detach()));
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
