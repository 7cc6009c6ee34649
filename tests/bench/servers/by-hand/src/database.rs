//! The two databases and the statements.

use std::str::FromStr;
use std::time::Duration;

use chrono::Utc;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Error, PgPool, SqlitePool};

use crate::user::{Candidate, Headline, NarrowVisitor, Visitor};

const VISITOR: &str = "SELECT s.user_id, s.auth_hash, s.expires_at, s.ends_at, s.seen_at, u.id, u.password, u.last_login, \
    u.username_key, u.email_key, u.is_superuser, u.username, u.first_name, u.last_name, u.email, u.is_staff, u.is_active, \
    u.date_joined, u.nickname, u.birthday, u.credits \
    FROM auth_session s JOIN accounts_user u ON u.id = s.user_id WHERE s.id = $1";

const NARROW_VISITOR: &str = "SELECT u.username, u.is_active, s.expires_at, s.ends_at \
    FROM auth_session s JOIN accounts_user u ON u.id = s.user_id WHERE s.id = $1";

const CANDIDATE: &str = "SELECT id, password, is_active FROM accounts_user WHERE username_key = $1";

const LATEST: &str = "SELECT a.id, a.title, u.username AS author, a.created FROM articles_article a \
    JOIN accounts_user u ON u.id = a.author_id ORDER BY a.created DESC, a.id DESC LIMIT 20";

const NEW_SESSION: &str = "INSERT INTO auth_session (id, user_id, auth_hash, auth_time, aal, seen_at, idle, ends_at, \
    expires_at, persistent) VALUES ($1, $2, $3, $4, 1, $4, 86400, $5, $6, FALSE)";

const LAST_LOGIN: &str = "UPDATE accounts_user SET last_login = $1 WHERE id = $2";

/// As many connections as the library opens.
const CONNECTIONS: u32 = 10;

const DAY: i64 = 24 * 60 * 60;

/// A pool for whichever database the address names.
#[derive(Debug, Clone)]
pub enum Database {
    /// A file.
    Sqlite(SqlitePool),
    /// A server.
    Postgres(PgPool),
}

/// The same text and the same code for both: each knows `$1`.
macro_rules! on_pool {
    ($database:expr, $pool:ident => $work:expr) => {
        match $database {
            Database::Sqlite($pool) => $work,
            Database::Postgres($pool) => $work,
        }
    };
}

impl Database {
    /// Opens the database with the settings that the library has too: no ping before use, WAL, commits that survive a
    /// power cut.
    ///
    /// # Errors
    ///
    /// When it cannot be reached.
    pub async fn open(url: &str) -> Result<Self, Error> {
        if url.starts_with("postgres") {
            let pool = PgPoolOptions::new()
                .max_connections(CONNECTIONS)
                .test_before_acquire(false);
            let options = PgConnectOptions::from_str(url)?;
            return Ok(Self::Postgres(pool.connect_with(options).await?));
        }
        let pool = SqlitePoolOptions::new()
            .max_connections(CONNECTIONS)
            .test_before_acquire(false);
        let options = SqliteConnectOptions::from_str(url)?
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(5));
        Ok(Self::Sqlite(pool.connect_with(options).await?))
    }

    /// Whoever has the session of this key.
    pub(crate) async fn visitor(&self, key: &[u8]) -> Result<Option<Visitor>, Error> {
        on_pool!(self, pool => sqlx::query_as(VISITOR).bind(key).fetch_optional(pool).await)
    }

    /// The same with fewer columns.
    pub(crate) async fn narrow_visitor(&self, key: &[u8]) -> Result<Option<NarrowVisitor>, Error> {
        on_pool!(self, pool => sqlx::query_as(NARROW_VISITOR).bind(key).fetch_optional(pool).await)
    }

    /// Whoever has this name.
    pub(crate) async fn candidate(&self, key: &str) -> Result<Option<Candidate>, Error> {
        on_pool!(self, pool => sqlx::query_as(CANDIDATE).bind(key).fetch_optional(pool).await)
    }

    /// The newest articles.
    pub(crate) async fn latest(&self) -> Result<Vec<Headline>, Error> {
        on_pool!(self, pool => sqlx::query_as(LATEST).fetch_all(pool).await)
    }

    /// Stores a session that begins now, and that it did.
    pub(crate) async fn log_in(
        &self,
        key: &[u8],
        user: i64,
        auth_hash: &[u8],
    ) -> Result<(), Error> {
        let now = Utc::now();
        let seconds = now.timestamp();
        on_pool!(self, pool => {
            let mut transaction = pool.begin().await?;
            sqlx::query(NEW_SESSION)
                .bind(key)
                .bind(user)
                .bind(auth_hash)
                .bind(seconds)
                .bind(seconds + 14 * DAY)
                .bind(seconds + DAY)
                .execute(&mut *transaction)
                .await?;
            sqlx::query(LAST_LOGIN).bind(now).bind(user).execute(&mut *transaction).await?;
            transaction.commit().await
        })
    }
}
