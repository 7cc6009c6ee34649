//! What came out: tables, targets, JSON.

use std::fs;

use serde_json::{Map, Value, json};

use crate::Outcome;
use crate::bench::Bench;
use crate::table::Table;

/// A figure and what it should be.
struct Target {
    name: String,
    figure: f64,
    wanted: f64,
    is_met: bool,
    sign: &'static str,
    unit: &'static str,
}

/// What came out.
#[derive(Default)]
pub(crate) struct Report {
    tables: Vec<String>,
    scenarios: Map<String, Value>,
    targets: Vec<Target>,
}

impl Report {
    /// Prints a table at once, since a long run shows what it has, and keeps it.
    pub(crate) fn table(&mut self, table: &Table) {
        println!("{table}");
        self.tables.push(table.to_string());
    }

    /// Keeps the raw figures of a scenario.
    pub(crate) fn raw(&mut self, scenario: &str, figures: Value) {
        self.scenarios.insert(scenario.to_owned(), figures);
    }

    pub(crate) fn at_least(&mut self, name: &str, figure: f64, wanted: f64, unit: &'static str) {
        self.target(name, figure, wanted, figure >= wanted, ">=", unit);
    }

    pub(crate) fn at_most(&mut self, name: &str, figure: f64, wanted: f64, unit: &'static str) {
        self.target(name, figure, wanted, figure <= wanted, "<=", unit);
    }

    fn target(
        &mut self,
        name: &str,
        figure: f64,
        wanted: f64,
        is_met: bool,
        sign: &'static str,
        unit: &'static str,
    ) {
        self.targets.push(Target {
            name: name.to_owned(),
            figure,
            wanted,
            is_met,
            sign,
            unit,
        });
    }

    pub(crate) fn misses(&self) -> usize {
        self.targets.iter().filter(|target| !target.is_met).count()
    }

    pub(crate) fn print_targets(&mut self) {
        if self.targets.is_empty() {
            return;
        }
        let mut table = Table::new("Targets", &["Target", "Figure", "Wanted", ""]);
        for target in &self.targets {
            let unit = target.unit;
            table.row(vec![
                target.name.clone(),
                format!("{:.2}{unit}", target.figure),
                format!("{} {:.2}{unit}", target.sign, target.wanted),
                if target.is_met { "met" } else { "**missed**" }.to_owned(),
            ]);
            if !target.is_met {
                eprintln!(
                    "missed: {}: {:.3}{unit}, wanted {} {:.3}{unit}",
                    target.name, target.figure, target.sign, target.wanted
                );
            }
        }
        self.table(&table);
    }

    /// Keeps the tables, and every figure of every round.
    pub(crate) fn write(&self, bench: &Bench) -> Outcome {
        let targets: Vec<Value> = self
            .targets
            .iter()
            .map(|target| {
                json!({
                    "name": target.name,
                    "figure": target.figure,
                    "wanted": target.wanted,
                    "sign": target.sign,
                    "met": target.is_met,
                })
            })
            .collect();
        let all = json!({
            "date": chrono::Utc::now().to_rfc3339(),
            "quick": bench.quick,
            "cores": std::thread::available_parallelism().map_or(0, usize::from),
            "scenarios": self.scenarios,
            "targets": targets,
        });
        fs::write(bench.target("results.md"), self.tables.join("\n"))?;
        let file = bench.target("results.json");
        fs::write(&file, serde_json::to_string_pretty(&all)?)?;
        bench.say(&format!("all figures are in {}", file.display()));
        Ok(())
    }
}
