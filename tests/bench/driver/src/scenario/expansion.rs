//! How long the compiler waits for the derive of a user model of fifteen fields, and what it gets.

use std::fs;

use serde_json::{Value, json};

use crate::bench::Bench;
use crate::report::Report;
use crate::stats::median;
use crate::table::Table;
use crate::{Outcome, cargo};

/// The model as it is derived, relative to the bench. `expansion` has its input.
const EXPANDED: &str = "../../auth-derive/core/tests/snapshots/fifteen_fields.expanded.rs";

/// The most that a derive may take, in milliseconds.
const MOST: f64 = 2.0;

/// A way to build the macros.
struct Build {
    name: &'static str,
    arguments: &'static [&'static str],
    is_limited: bool,
}

const BUILDS: [Build; 2] = [
    Build {
        name: "optimised",
        arguments: &["--config", "profile.dev.build-override.opt-level=3"],
        is_limited: true,
    },
    // Cargo optimises no macros, in release builds neither.
    Build {
        name: "as cargo builds macros",
        arguments: &[],
        is_limited: false,
    },
];

/// What came of a way to build, in milliseconds.
pub(super) struct Expansion {
    build: &'static Build,
    /// The first in a compiler. It is the only one that an application waits for.
    first: Vec<f64>,
    /// The median of those after it.
    others: Vec<f64>,
}

impl Expansion {
    pub(super) async fn measure(bench: &Bench, rounds: usize) -> Outcome<Vec<Self>> {
        let new = |build| Self {
            build,
            first: Vec::new(),
            others: Vec::new(),
        };
        let mut expansions: Vec<Self> = BUILDS.iter().map(new).collect();
        for round in 1..=rounds {
            bench.say(&format!("expansion, {round} of {rounds}"));
            for expansion in &mut expansions {
                expansion.round(bench).await?;
            }
        }
        Ok(expansions)
    }

    /// Lets the compiler expand, which prints the times in the end by the program that it compiles.
    async fn round(&mut self, bench: &Bench) -> Outcome {
        let mut command = cargo::command(bench.root());
        command
            .args(["run", "--quiet", "-p", "expansion", "--target-dir"])
            .arg(bench.target("expansion"))
            .args(self.build.arguments)
            // The program is compiled anew when it changes.
            .env("BENCH_ROUND", fastrand::u64(..).to_string());
        let text = cargo::run(&mut command).await?;
        let times: Vec<f64> = text
            .lines()
            .map(|line| Ok(line.parse::<f64>()? / 1e6))
            .collect::<Outcome<_>>()?;
        let (first, others) = times.split_first().ok_or("nothing was expanded")?;
        self.first.push(*first);
        self.others.push(median(others));
        Ok(())
    }

    pub(super) fn json(&self) -> Value {
        json!({ "build": self.build.name, "first_ms": self.first, "median_ms": self.others })
    }

    pub(super) fn print(expansions: &[Self], bench: &Bench, report: &mut Report) -> Outcome {
        let lines = fs::read_to_string(bench.root().join(EXPANDED))?
            .lines()
            .count();
        let columns = ["Macros", "median ms", "the first ms", "lines"];
        let mut table = Table::new("A user model of fifteen fields expanded", &columns);
        for Self {
            build,
            first,
            others,
        } in expansions
        {
            table.row(vec![
                build.name.to_owned(),
                format!("{:.2}", median(others)),
                format!("{:.2}", median(first)),
                lines.to_string(),
            ]);
            if build.is_limited {
                let name = format!("build: expansion of fifteen fields, {}", build.name);
                report.at_most(&name, median(others), MOST, " ms");
            }
        }
        report.table(&table);
        Ok(())
    }
}
