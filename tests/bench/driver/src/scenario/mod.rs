//! What is measured.

mod allocations;
mod apps;
mod build;
mod ending;
mod entrants;
mod expansion;
mod flags;
mod flood;
mod indexes;
mod login;
mod logins;
mod me;
mod pages;
mod purge;
mod readers;
mod refusals;
mod size;
mod statements;
mod traffic;

use crate::Outcome;
use crate::bench::Bench;
use crate::report::Report;

/// All of them, in the order in which they run.
pub(crate) const ALL: [&str; 10] = [
    "me",
    "statements",
    "login",
    "flood",
    "size",
    "purge",
    "pages",
    "allocations",
    "flags",
    "build",
];

/// Those of a quick run.
pub(crate) const QUICK: [&str; 6] = ["me", "statements", "login", "flood", "pages", "allocations"];

pub(crate) async fn run(name: &str, bench: &Bench, report: &mut Report) -> Outcome {
    match name {
        "me" => me::run(bench, report).await,
        "statements" => statements::run(bench, report).await,
        "login" => login::run(bench, report).await,
        "flood" => flood::run(bench, report).await,
        "pages" => pages::run(bench, report).await,
        "size" => size::run(bench, report).await,
        "purge" => purge::run(bench, report).await,
        "flags" => flags::run(bench, report).await,
        "build" => build::run(bench, report).await,
        "allocations" => allocations::run(bench, report).await,
        _ => Err(format!("{name} is no scenario").into()),
    }
}
