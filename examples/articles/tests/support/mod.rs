//! What the tests of the running program share: a folder, a run of the program, a server, a client, a
//! look into its database.
#![allow(
    dead_code,
    unused_imports,
    reason = "each of the two test programs uses a part of it"
)]

pub(crate) mod client;
pub(crate) mod database;
pub(crate) mod folder;
pub(crate) mod program;
pub(crate) mod server;

pub(crate) use client::{Answer, Client};
pub(crate) use database::Database;
pub(crate) use folder::Folder;
pub(crate) use program::{Finished, Program};
pub(crate) use server::{Server, Signal};

use std::error::Error;
use std::thread;
use std::time::{Duration, Instant};

/// What a test returns: any error fails it.
pub(crate) type TestResult<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// The password of every account in these tests.
pub(crate) const PASSWORD: &str = "correct horse battery staple";

/// How long anything may take on a machine that is busy with other tests.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// Waits until `condition` holds.
pub(crate) fn wait_until(
    what: &str,
    mut condition: impl FnMut() -> TestResult<bool>,
) -> TestResult {
    let started = Instant::now();
    while !condition()? {
        if started.elapsed() > PATIENCE {
            return Err(format!("waited in vain until {what}").into());
        }
        thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}
