//! What a client may rely on, and what an attacker may not, over HTTP and on every database alike.
//!
//! `TEST_DATABASES` names the databases, `TEST_FULL=1` asks for the long variants.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

mod abort;
mod articles;
mod cookies;
mod csrf;
mod enumeration;
mod errors;
mod faults;
mod fixation;
mod forms;
mod headers;
mod input;
mod json;
mod kit;
mod next;
mod pages;
mod races;
mod revocation;
mod secrets;
mod session;
mod statements;
mod test_kit;
mod views;
