//! Where the database is, and how it is spoken to.

use std::fmt;
use std::time::Duration;

use super::{DbError, Engine};

/// Where the database is, and how it is spoken to.
///
/// | Setting | Default | Why |
/// |---|---|---|
/// | `max_connections` | 10 | |
/// | `acquire_timeout` | 2 s | a longer wait is an outage: answer 503 |
/// | `statement_timeout` | 5 s | on servers; an embedded file has its busy timeout of 5 s |
/// | ping before use | off | a round trip per request; a dead connection is replaced when it is met |
#[derive(Clone)]
pub struct DbConfig {
    url: String,
    pub(super) create: bool,
    pub(super) max_connections: u32,
    pub(super) acquire_timeout: Duration,
    #[cfg_attr(
        not(any(feature = "postgres", feature = "mysql")),
        allow(dead_code, reason = "for servers")
    )]
    pub(super) statement_timeout: Duration,
}

impl DbConfig {
    /// The database at `sqlite:FILE`, `postgres://…` or `mysql://…`.
    pub fn new(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            create: false,
            max_connections: 10,
            acquire_timeout: Duration::from_secs(2),
            statement_timeout: Duration::from_secs(5),
        }
    }

    /// Creates the file of an embedded database when it is missing.
    pub fn create_if_missing(mut self, yes: bool) -> Self {
        self.create = yes;
        self
    }

    /// Sets how many connections the pool may open.
    pub fn max_connections(mut self, count: u32) -> Self {
        self.max_connections = count;
        self
    }

    /// Sets how long a caller waits for a connection.
    pub fn acquire_timeout(mut self, limit: Duration) -> Self {
        self.acquire_timeout = limit;
        self
    }

    /// The address as it was given.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Which engine the address names.
    ///
    /// # Errors
    ///
    /// [`DbError::Config`] when it names none.
    pub fn engine(&self) -> Result<Engine, DbError> {
        let scheme = self.url.split_once(':').map_or("", |(scheme, _)| scheme);
        Engine::of_scheme(scheme).ok_or_else(|| {
            DbError::config("DATABASE_URL has to start with sqlite:, postgres: or mysql:")
        })
    }

    /// The file of an embedded database.
    pub fn file(&self) -> Option<&str> {
        let engine = self.engine().ok()?;
        let rest = self.url.split_once(':')?.1;
        let path = rest.strip_prefix("//").unwrap_or(rest).split('?').next()?;
        (engine.is_embedded() && path != ":memory:").then_some(path)
    }

    /// The address without user and password: what may be printed.
    pub fn shown(&self) -> String {
        match (self.url.split_once("://"), self.url.rsplit_once('@')) {
            (Some((scheme, _)), Some((_, place))) => format!("{scheme}://…@{place}"),
            _ => self.url.clone(),
        }
    }
}

/// The address of an embedded database in the file `path`.
pub fn embedded_url(path: &str) -> String {
    format!("{}:{path}", Engine::Sqlite.name())
}

/// The address is shown without user and password.
impl fmt::Debug for DbConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DbConfig")
            .field("url", &self.shown())
            .field("max_connections", &self.max_connections)
            .field("acquire_timeout", &self.acquire_timeout)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_of_addresses_are_never_shown() {
        let config = DbConfig::new("postgres://app:secret@db.test/app");
        assert_eq!(config.shown(), "postgres://…@db.test/app");
        assert!(!format!("{config:?}").contains("secret"));
    }

    #[test]
    fn an_unknown_scheme_names_the_known_ones() {
        for url in ["", "articles.db", "oracle://x", "://", "mysqll:"] {
            let error = DbConfig::new(url).engine().unwrap_err().to_string();
            assert!(error.contains("sqlite:, postgres: or mysql:"), "{url}");
        }
    }

    #[test]
    fn the_file_of_an_embedded_database_is_known() {
        assert_eq!(
            DbConfig::new("sqlite:articles.db").file(),
            Some("articles.db")
        );
        assert_eq!(
            DbConfig::new("sqlite:///srv/a.db?mode=rwc").file(),
            Some("/srv/a.db")
        );
        assert_eq!(DbConfig::new("sqlite::memory:").file(), None);
        assert_eq!(DbConfig::new("postgres://x/y").file(), None);
    }
}
