//! Applying migrations under a lock that holds on every engine.

use std::time::{Duration, Instant};

use sqlx::migrate::{Migration, Migrator};
#[cfg(any(feature = "postgres", feature = "mysql"))]
use sqlx::{Connection, migrate::Migrate};

use super::conn::{Conn, Rows};
#[cfg(feature = "mysql")]
use super::driver;
use super::inspect::{self, APPLIED_TABLE, AppliedMigration, Ask};
use super::{Db, DbError, Engine, Pool, Row, Sql};
use crate::model::Value;

/// How long a process waits for another one that is migrating.
const LOCK_TIMEOUT: Duration = Duration::from_mins(1);

/// Why a migration could not be applied.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MigrateError {
    /// The database could not answer.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The migration was changed after it was applied.
    #[error(
        "migration {0} was edited after it was applied: restore the file, and write a new migration instead"
    )]
    Edited(i64),
    /// The database has a migration that this program does not know.
    #[error(
        "the database has migration {0}, which this program does not know: it is older than the database"
    )]
    Unknown(i64),
    /// A migration failed half-way on an engine that cannot undo it.
    #[error(
        "migration {0} failed half-way: repair the database and remove its row from {APPLIED_TABLE}"
    )]
    Dirty(i64),
    /// A statement of the migration was refused.
    #[error("migration {version} failed: {source}")]
    Failed {
        /// The migration.
        version: i64,
        /// What the engine said.
        source: sqlx::Error,
    },
    /// Something else that sqlx reports.
    #[error("the migrations could not be applied: {0}")]
    Other(#[source] sqlx::migrate::MigrateError),
}

impl From<sqlx::migrate::MigrateError> for MigrateError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        use sqlx::migrate::MigrateError as E;
        match error {
            E::Execute(source) => Self::Db(source.into()),
            E::ExecuteMigration(source, version) => Self::Failed { version, source },
            E::VersionMismatch(version) => Self::Edited(version),
            E::VersionMissing(version) => Self::Unknown(version),
            E::Dirty(version) => Self::Dirty(version),
            other => Self::Other(other),
        }
    }
}

/// The only process that may migrate, until it is dropped.
pub(crate) struct MigrationLock(Inner);

enum Inner {
    /// sqlx has no lock for SQLite. The whole run is one immediate transaction instead, in which its
    /// own transactions become savepoints; dropping it rolls everything back.
    #[cfg(feature = "sqlite")]
    Sqlite(sqlx::SqliteTransaction<'static>),
    #[cfg(feature = "postgres")]
    Postgres(sqlx::PgConnection),
    #[cfg(feature = "mysql")]
    MySql(sqlx::MySqlConnection),
}

impl Db {
    /// Waits until this process alone may migrate.
    pub(crate) async fn lock_migrations(&self) -> Result<MigrationLock, MigrateError> {
        let started = Instant::now();
        let mut told = false;
        loop {
            match self.try_lock_migrations().await {
                // Another process is writing: its turn may take longer than the busy timeout.
                Err(MigrateError::Db(error))
                    if error.is_unavailable()
                        && started.elapsed() < LOCK_TIMEOUT
                        && self.engine().is_embedded() =>
                {
                    if !told {
                        tracing::info!("waiting for another process that uses the database");
                    }
                    told = true;
                }
                result => return result,
            }
        }
    }

    async fn try_lock_migrations(&self) -> Result<MigrationLock, MigrateError> {
        let sqlx_error = DbError::from;
        Ok(MigrationLock(match self.pool() {
            #[cfg(feature = "sqlite")]
            Pool::Sqlite(pool) => Inner::Sqlite(
                pool.begin_with("BEGIN IMMEDIATE")
                    .await
                    .map_err(sqlx_error)?,
            ),
            // A connection of its own, closed at the end: that releases the lock in any case.
            #[cfg(feature = "postgres")]
            Pool::Postgres(pool) => {
                let mut conn = pool.acquire().await.map_err(sqlx_error)?.detach();
                sqlx::raw_sql("SET statement_timeout = 0")
                    .execute(&mut conn)
                    .await
                    .map_err(sqlx_error)?;
                conn.lock().await?;
                Inner::Postgres(conn)
            }
            #[cfg(feature = "mysql")]
            Pool::MySql(pool) => {
                let mut conn = pool.acquire().await.map_err(sqlx_error)?.detach();
                driver::mysql::limit_statements(&mut conn, Duration::ZERO)
                    .await
                    .map_err(sqlx_error)?;
                driver::mysql::lock_migrations(&mut conn, LOCK_TIMEOUT).await?;
                // Against `sqlx migrate` too.
                conn.lock().await?;
                Inner::MySql(conn)
            }
        }))
    }
}

impl MigrationLock {
    /// The migrations that the database has: asked on the connection of the lock, so that a pool of
    /// one is enough.
    pub(crate) async fn applied(&mut self) -> Result<Vec<AppliedMigration>, DbError> {
        inspect::applied(self).await
    }

    /// Whether nothing has ever been put into the database.
    pub(crate) async fn is_untouched(&mut self) -> Result<bool, DbError> {
        inspect::is_untouched(self).await
    }

    /// Applies what is missing of `migrations`, all or nothing where the engine can.
    pub(crate) async fn apply(&mut self, migrations: Vec<Migration>) -> Result<(), MigrateError> {
        let mut migrator = Migrator::with_migrations(migrations);
        migrator.set_locking(false);
        match &mut self.0 {
            #[cfg(feature = "sqlite")]
            Inner::Sqlite(tx) => migrator.run_direct(None, &mut **tx, false).await?,
            #[cfg(feature = "postgres")]
            Inner::Postgres(conn) => migrator.run_direct(None, conn, false).await?,
            #[cfg(feature = "mysql")]
            Inner::MySql(conn) => migrator.run_direct(None, conn, false).await?,
        }
        Ok(())
    }

    /// Keeps what was applied and lets others in.
    pub(crate) async fn release(self) -> Result<(), MigrateError> {
        match self.0 {
            #[cfg(feature = "sqlite")]
            Inner::Sqlite(tx) => tx.commit().await,
            #[cfg(feature = "postgres")]
            Inner::Postgres(conn) => conn.close().await,
            #[cfg(feature = "mysql")]
            Inner::MySql(conn) => conn.close().await,
        }
        .map_err(DbError::from)?;
        Ok(())
    }
}

impl Ask for MigrationLock {
    fn engine(&self) -> Engine {
        match &self.0 {
            #[cfg(feature = "sqlite")]
            Inner::Sqlite(_) => Engine::Sqlite,
            #[cfg(feature = "postgres")]
            Inner::Postgres(_) => Engine::Postgres,
            #[cfg(feature = "mysql")]
            Inner::MySql(_) => Engine::MySql,
        }
    }

    async fn ask(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, DbError> {
        let conn = match &mut self.0 {
            #[cfg(feature = "sqlite")]
            Inner::Sqlite(tx) => Conn::Sqlite(tx),
            #[cfg(feature = "postgres")]
            Inner::Postgres(conn) => Conn::Postgres(conn),
            #[cfg(feature = "mysql")]
            Inner::MySql(conn) => Conn::MySql(conn),
        };
        conn.fetch(&sql, values, Rows::All).await
    }
}
