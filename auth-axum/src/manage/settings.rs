//! What the environment says.

use std::env::{self, VarError};
use std::net::{SocketAddr, ToSocketAddrs};

use auth_core::db::{Db, DbConfig, DbError};
use auth_core::secret::SecretKey;

use crate::origin::OriginPolicy;

use super::CommandError;

/// What the environment says: `BIND`, `DATABASE_URL`, `SECRET_KEY`, `APP_ORIGIN`.
///
/// | Variable | Default |
/// |---|---|
/// | `BIND` | `127.0.0.1:8000` |
/// | `DATABASE_URL` | `sqlite:NAME.db` in the working directory |
/// | `SECRET_KEY` | on loopback a generated one, kept in a file beside the database |
/// | `APP_ORIGIN` | on loopback `http://` and the bound address |
#[derive(Debug, Clone)]
pub struct Settings {
    pub(super) bind: String,
    pub(super) database_url: String,
    pub(super) secret_key: Option<Redacted>,
    pub(super) origin: Option<String>,
}

/// Text that is not shown.
#[derive(Clone)]
pub(super) struct Redacted(pub(super) String);

impl std::fmt::Debug for Redacted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

impl Settings {
    /// Reads the environment of the application called `name`.
    ///
    /// # Errors
    ///
    /// [`CommandError`] when a variable is no text.
    pub fn from_env(name: &str) -> Result<Self, CommandError> {
        Ok(Self {
            bind: variable("BIND")?.unwrap_or_else(|| "127.0.0.1:8000".to_owned()),
            database_url: variable("DATABASE_URL")?.unwrap_or_else(|| default_database(name)),
            secret_key: variable("SECRET_KEY")?.map(Redacted),
            origin: variable("APP_ORIGIN")?,
        })
    }

    /// The database, with the defaults of [`DbConfig`].
    pub(super) fn database(&self) -> DbConfig {
        DbConfig::new(&self.database_url)
    }

    /// Opens the database; `create` makes a missing file.
    pub(super) async fn open_database(&self, create: bool) -> Result<Db, CommandError> {
        let config = self.database().create_if_missing(create);
        Db::open(&config).await.map_err(|error| match error {
            // Such a sentence says it all.
            DbError::Config(_) => error.into(),
            source => CommandError::Open {
                place: config.shown(),
                source,
            },
        })
    }

    /// `SECRET_KEY`, if it is set.
    pub(super) fn secret(&self) -> Result<Option<SecretKey>, CommandError> {
        let key = self.secret_key.as_ref();
        let key = key.map(|key| SecretKey::new(key.0.clone())).transpose()?;
        Ok(key)
    }

    /// `APP_ORIGIN`, if it is set.
    pub(super) fn origin(&self) -> Result<Option<OriginPolicy>, CommandError> {
        let origin = self.origin.as_deref();
        Ok(origin.map(OriginPolicy::configured).transpose()?)
    }

    /// The address to bind.
    pub(super) fn address(&self) -> Result<SocketAddr, CommandError> {
        let found = self
            .bind
            .to_socket_addrs()
            .ok()
            .and_then(|mut addresses| addresses.next());
        found.ok_or_else(|| {
            CommandError::sentence(format!(
                "BIND is {}, which is no address: write HOST:PORT, such as 127.0.0.1:8000",
                self.bind
            ))
        })
    }
}

/// The database of an application that says nothing: a file in the working directory.
fn default_database(name: &str) -> String {
    auth_core::db::embedded_url(&format!("{name}.db"))
}

fn variable(name: &'static str) -> Result<Option<String>, CommandError> {
    match env::var(name) {
        Ok(value) if value.is_empty() => Ok(None),
        Ok(value) => Ok(Some(value)),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => {
            Err(CommandError::sentence(format!("{name} is not valid UTF-8")))
        }
    }
}
