//! The program in a real browser: headless Chromium, driven through chromedriver.
//!
//! `TEST_BROWSER=1` asks for it; `CHROMIUM` and `CHROMEDRIVER` say where the two are. Screenshots go to
//! `screenshots` beside cargo's folder for the temporary files of tests.
#![cfg(unix)]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod driver;
mod page;
mod pages;
mod visit;
mod wire;
