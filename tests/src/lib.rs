//! What the suites share.

pub mod models;
