//! The program as it is run: commands, settings, signals, and databases that do not fit.
//!
//! Each test has an empty folder and an empty environment. `TEST_DATABASES` names the databases for the
//! tests of all three, `TEST_FULL=1` asks for the slow ones.
#![cfg(unix)]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod address;
mod change_password;
mod check;
mod clear_sessions;
mod create_superuser;
mod database_url;
mod first_start;
mod hosts;
mod locked;
mod migrations;
mod misfit;
mod prompts;
mod secret_key;
mod slow_client;
mod stop;
mod terminal;
mod two_starts;
mod usage;
