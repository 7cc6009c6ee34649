//! What the suites share.

pub mod app;
pub mod models;

/// The Rust in README.md compiles.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
