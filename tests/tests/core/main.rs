//! What auth-core promises, on every database alike.
//!
//! `TEST_DATABASES` names the databases, `TEST_FULL=1` asks for the long variants.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

mod accounts;
mod architecture;
mod attributes;
mod database;
mod kit;
mod migrations;
mod odd_names;
mod queries;
mod secrets;
mod sessions;
mod test_kit;
mod users;
