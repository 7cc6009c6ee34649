//! An empty folder for one test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use super::{Database, PASSWORD, Program, TestResult};

static COUNTER: AtomicU32 = AtomicU32::new(0);

/// An empty folder for one test, removed at its end.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> TestResult<Self> {
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let name = format!("run-{}-{number}", process::id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// One with a migrated database in it.
    pub(crate) fn migrated() -> TestResult<Self> {
        let folder = Self::new()?;
        Program::new(&folder, &["migrate"]).run()?.succeeded();
        Ok(folder)
    }

    /// One with a migrated database and the superuser alice in it.
    pub(crate) fn with_alice() -> TestResult<Self> {
        let folder = Self::migrated()?;
        let alice = ["--username", "alice", "--email", "alice@example.org"];
        Program::new(&folder, &["createsuperuser", "--noinput"])
            .args(&alice)
            .env("SUPERUSER_PASSWORD", PASSWORD)
            .run()?
            .succeeded();
        Ok(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The names of everything in it, sorted.
    pub(crate) fn names(&self) -> TestResult<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }

    /// The database that the program keeps here when it is told of no other.
    pub(crate) fn database(&self) -> Database {
        Database::at(&format!("sqlite:{}", self.join("articles.db").display()))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left over harms nobody.
        drop(fs::remove_dir_all(&self.0));
    }
}
