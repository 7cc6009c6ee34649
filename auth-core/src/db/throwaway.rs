//! A database for one test, made before it and removed after it.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs, thread};

use crate::token::random;

use super::{Db, DbConfig, Engine, Sql};

/// The engines to test on, by name, with spaces between. Without it: the embedded one.
const ASKED_FOR: &str = "TEST_DATABASES";

/// A database for one test. It is removed when this is dropped.
#[derive(Debug)]
pub(crate) struct Throwaway {
    config: DbConfig,
    place: Place,
}

#[derive(Debug)]
enum Place {
    /// The folder of an embedded file and of the files beside it.
    Folder(PathBuf),
    /// The server, and the name of the database there.
    Server {
        server: DbConfig,
        engine: Engine,
        name: String,
    },
}

impl Engine {
    /// Whether tests are to run on this engine: `TEST_DATABASES` names it.
    pub(crate) fn is_asked_for(self) -> bool {
        let asked_for = env::var(ASKED_FOR).unwrap_or_else(|_| Self::Sqlite.name().to_owned());
        asked_for.split_whitespace().any(|name| name == self.name())
    }

    /// The variable with the address of a server where tests may create databases.
    const fn server_variable(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => None,
            Self::Postgres => Some("TEST_POSTGRES_URL"),
            Self::MySql => Some("TEST_MYSQL_URL"),
        }
    }

    /// What removes a database even while somebody is connected to it.
    const fn force(self) -> &'static str {
        match self {
            Self::Postgres => " WITH (FORCE)",
            Self::Sqlite | Self::MySql => "",
        }
    }
}

impl Throwaway {
    /// An empty database.
    ///
    /// # Errors
    ///
    /// The address of the server is missing or wrong, or the disk is full.
    pub(crate) async fn create(engine: Engine) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let name = format!("test_{:016x}", u64::from_be_bytes(random()?));
        let Some(variable) = engine.server_variable() else {
            return Ok(Self::in_folder(&name)?);
        };
        let url = env::var(variable).map_err(|_| {
            format!(
                "{ASKED_FOR} names {}, but {variable} is missing",
                engine.name()
            )
        })?;
        let server = DbConfig::new(&url).max_connections(1);
        let db = Db::open(&server).await?;
        let sql = Sql::trusted(format!("CREATE DATABASE \"{name}\""));
        db.execute(sql, ()).await?;
        db.close().await;
        Ok(Self {
            config: DbConfig::new(&with_database(&url, &name)),
            place: Place::Server {
                server,
                engine,
                name,
            },
        })
    }

    fn in_folder(name: &str) -> std::io::Result<Self> {
        let parent = env::var_os("CARGO_TARGET_TMPDIR").map_or_else(env::temp_dir, PathBuf::from);
        let folder = parent.join(name);
        fs::create_dir_all(&folder)?;
        let url = format!("sqlite:{}", folder.join("test.db").display());
        Ok(Self {
            config: DbConfig::new(&url).create_if_missing(true),
            place: Place::Folder(folder),
        })
    }

    /// How to connect to it.
    pub(crate) const fn config(&self) -> &DbConfig {
        &self.config
    }

    /// The address, with the password in it.
    pub(crate) fn url(&self) -> &str {
        self.config.url()
    }
}

/// Removes the database as well as it can: what is left over harms nobody.
impl Drop for Throwaway {
    fn drop(&mut self) {
        match &self.place {
            Place::Folder(folder) => drop(fs::remove_dir_all(folder)),
            Place::Server {
                server,
                engine,
                name,
            } => {
                let sql = format!("DROP DATABASE \"{name}\"{}", engine.force());
                let server = server.clone();
                // A runtime cannot wait inside another one: hence the thread.
                let dropped = thread::spawn(move || run(&server, sql)).join();
                if !matches!(dropped, Ok(Ok(()))) {
                    eprintln!("the test database {name} could not be removed");
                }
            }
        }
    }
}

fn run(server: &DbConfig, sql: String) -> Result<(), Box<dyn Error + Send + Sync>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let db = Db::open(server).await?;
        db.execute(Sql::trusted(sql), ()).await?;
        db.close().await;
        Ok(())
    })
}

/// The address of another database on the same server.
fn with_database(url: &str, name: &str) -> String {
    let (place, options) = url.split_once('?').unwrap_or((url, ""));
    let server = place.rsplit_once('/').map_or(place, |(server, _)| server);
    let mark = if options.is_empty() { "" } else { "?" };
    format!("{server}/{name}{mark}{options}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_in_an_address_is_replaced() {
        for (url, expected) in [
            ("postgres://u:p@h:1/postgres", "postgres://u:p@h:1/x"),
            ("mysql://u:p@h:1/", "mysql://u:p@h:1/x"),
            (
                "mysql://h/a?ssl-mode=disabled",
                "mysql://h/x?ssl-mode=disabled",
            ),
        ] {
            assert_eq!(with_database(url, "x"), expected);
        }
    }
}
