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
/// | TLS | verified, beyond this machine | `sslmode=` (`ssl-mode=`) in the address says otherwise; needs the feature `tls` |
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

    /// Whether the connection to `host` has to be encrypted: beyond this machine it has to, unless
    /// the address itself says how (`sslmode=`, `ssl-mode=`).
    #[cfg(any(feature = "postgres", feature = "mysql"))]
    pub(super) fn requires_tls(&self, host: &str) -> bool {
        let says_how = ["sslmode=", "ssl-mode="]
            .iter()
            .any(|key| self.url.contains(key));
        let address = host
            .trim_start_matches('[')
            .trim_end_matches(']')
            .parse::<std::net::IpAddr>();
        let is_local = host == "localhost"
            || host.starts_with('/')
            || address.is_ok_and(|ip| ip.is_loopback());
        !says_how && !is_local
    }

    /// The address without user, password and options, of which the password may be one: what may be
    /// printed.
    pub fn shown(&self) -> String {
        if let Some(file) = self.file() {
            return embedded_url(file);
        }
        let scheme = self.url.split_once(':').map_or("", |(scheme, _)| scheme);
        let place = match self.url.rsplit_once('@') {
            Some((_, place)) => format!("…@{place}"),
            None => self.url[scheme.len()..]
                .trim_start_matches([':', '/'])
                .to_owned(),
        };
        let place = place.split('?').next().unwrap_or_default();
        format!("{scheme}://{place}")
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
        for (url, shown) in [
            (
                "postgres:app:secret@db.test/app",
                "postgres://…@db.test/app",
            ),
            ("mysql://app:s?e@c/ret@db.test/app", "mysql://…@db.test/app"),
            (
                "postgres://db.test/app?password=secret",
                "postgres://db.test/app",
            ),
            (
                "sqlite:///srv/me@home/a.db?mode=rw",
                "sqlite:/srv/me@home/a.db",
            ),
        ] {
            assert_eq!(DbConfig::new(url).shown(), shown);
        }
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

    #[test]
    #[cfg(feature = "postgres")]
    fn beyond_this_machine_the_connection_is_encrypted() {
        let config = DbConfig::new("postgres://db.test/app");
        assert!(config.requires_tls("db.test"));
        for host in [
            "localhost",
            "127.0.0.1",
            "127.9.9.9",
            "::1",
            "[::1]",
            "/run/postgresql",
        ] {
            assert!(!config.requires_tls(host), "{host}");
        }
        assert!(!DbConfig::new("postgres://db.test/app?sslmode=disable").requires_tls("db.test"));
    }
}
