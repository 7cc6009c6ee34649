//! Where everything is, and how long it takes.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::Outcome;
use crate::postgres::Postgres;

/// The secret key of every server. The seeder signs with it.
pub(crate) const SECRET_KEY: &str = "a secret key that only measures, and guards nothing";

/// Where everything is.
pub(crate) struct Bench {
    pub(crate) quick: bool,
    root: PathBuf,
    target: PathBuf,
    pub(crate) postgres: Postgres,
    start: Instant,
}

impl Bench {
    pub(crate) fn prepare(quick: bool) -> Outcome<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .ok_or("the driver has no folder above it")?
            .to_owned();
        let target = root.join("target");
        let bench = Self {
            quick,
            root,
            target,
            postgres: Postgres::from_env()?,
            start: Instant::now(),
        };
        fs::create_dir_all(bench.data(""))?;
        // What a run before has left.
        if bench.scratch("").exists() {
            fs::remove_dir_all(bench.scratch(""))?;
        }
        fs::create_dir_all(bench.scratch(""))?;
        Ok(bench)
    }

    /// The folder of the bench.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What cargo builds, and what comes out.
    pub(crate) fn target(&self, name: &str) -> PathBuf {
        self.target.join(name)
    }

    /// Seeded databases, which are kept.
    pub(crate) fn data(&self, name: &str) -> PathBuf {
        self.target.join("data").join(name)
    }

    /// Files of this run.
    pub(crate) fn scratch(&self, name: &str) -> PathBuf {
        self.target.join("scratch").join(name)
    }

    /// Progress, for whoever waits.
    pub(crate) fn say(&self, text: &str) {
        eprintln!("[{:4} s] {text}", self.start.elapsed().as_secs());
    }

    /// So many rounds of so many seconds.
    pub(crate) const fn rounds(&self) -> (usize, u64) {
        if self.quick { (3, 2) } else { (5, 3) }
    }
}
