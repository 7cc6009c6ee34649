//! A database of a server, with the cookies that lead into it.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use auth_core::db::embedded_url;

use crate::Outcome;
use crate::bench::Bench;
use crate::engine::Engine;
use crate::seed::{self, Content};

/// Whose tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tables {
    Ours,
    AxumLogin,
}

/// A cookie and the name of its user.
#[derive(Debug, Clone)]
pub(crate) struct Cookie {
    pub(crate) pair: String,
    pub(crate) username: String,
}

/// A database of a server, with the cookies that lead into it.
pub(crate) struct Site {
    pub(crate) url: String,
    /// The file, or the name of the database.
    pub(crate) place: String,
    pub(crate) cookies: Vec<Cookie>,
}

impl Site {
    /// A database that nobody writes to, as it was seeded.
    pub(crate) async fn original(
        bench: &Bench,
        engine: Engine,
        tables: Tables,
        content: Content,
    ) -> Outcome<Self> {
        let name = name(bench, tables, content)?;
        let file = bench.data(&format!("{name}.db"));
        let cookies = bench.data(&format!("{name}.{engine}.cookies"));
        let place = match engine {
            Engine::Sqlite => path(&file)?,
            Engine::Postgres => name.clone(),
        };
        let is_there = match engine {
            Engine::Sqlite => cookies.exists(),
            Engine::Postgres => bench.postgres.exists(&name).await?,
        };
        if !is_there {
            bench.say(&format!("seeding {name} ({engine})"));
            match engine {
                Engine::Sqlite => remove(&file)?,
                Engine::Postgres => bench.postgres.create(&name, None).await?,
            }
            let made = match tables {
                Tables::Ours => seed::ours(bench, engine, content, &place, &cookies).await,
                Tables::AxumLogin => {
                    seed::axum_login(bench, engine, content, &place, &cookies).await
                }
            };
            made.map_err(|error| format!("cannot seed {name} ({engine}): {error}"))?;
        }
        Ok(Self {
            url: url(bench, engine, &place),
            place,
            cookies: read_cookies(&cookies)?,
        })
    }

    /// A copy for one server, which may write.
    pub(crate) async fn copy(
        bench: &Bench,
        engine: Engine,
        tables: Tables,
        content: Content,
        whose: &str,
    ) -> Outcome<Self> {
        let original = Self::original(bench, engine, tables, content).await?;
        let place = match engine {
            Engine::Sqlite => {
                let file = bench.scratch(&format!("{whose}.db"));
                remove(&file)?;
                fs::copy(&original.place, &file)?;
                path(&file)?
            }
            Engine::Postgres => {
                bench.postgres.create(whose, Some(&original.place)).await?;
                whose.to_owned()
            }
        };
        Ok(Self {
            url: url(bench, engine, &place),
            place,
            cookies: original.cookies,
        })
    }
}

fn url(bench: &Bench, engine: Engine, place: &str) -> String {
    match engine {
        Engine::Sqlite => embedded_url(place),
        Engine::Postgres => bench.postgres.url(place),
    }
}

/// Seeds are kept, and made anew when the tables change.
fn name(bench: &Bench, tables: Tables, content: Content) -> Outcome<String> {
    let (whose, source) = match tables {
        Tables::Ours => (
            "ours",
            "../../examples/articles/migrations/sqlite/0001_initial.up.sql",
        ),
        Tables::AxumLogin => ("axum_login", "servers/axum-login/src/pool.rs"),
    };
    let mut hasher = DefaultHasher::new();
    fs::read(bench.root().join(source))?.hash(&mut hasher);
    let version = hasher.finish() & 0xffff_ffff;
    Ok(format!("{}_{version:08x}", content.name(whose)))
}

fn path(file: &Path) -> Outcome<String> {
    let text = file.to_str().ok_or("the path of the bench is not UTF-8")?;
    Ok(text.to_owned())
}

fn remove(file: &Path) -> Outcome {
    for suffix in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(suffix);
        let file = PathBuf::from(name);
        if file.exists() {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

fn read_cookies(file: &Path) -> Outcome<Vec<Cookie>> {
    let text = fs::read_to_string(file)?;
    let cookies = text.lines().filter_map(|line| {
        let (pair, username) = line.split_once(' ')?;
        Some(Cookie {
            pair: pair.to_owned(),
            username: username.to_owned(),
        })
    });
    Ok(cookies.collect())
}
