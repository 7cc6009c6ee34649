//! What it costs to build: the crates and the time of the smallest login apps, and of a derive.

use serde_json::{Value, json};

use super::apps::App;
use super::expansion::Expansion;
use crate::Outcome;
use crate::bench::Bench;
use crate::cargo::Took;
use crate::report::Report;
use crate::stats::median;
use crate::table::Table;

/// How many rounds. One from nothing takes minutes.
struct Rounds {
    debug: usize,
    release: usize,
    field: usize,
    expansion: usize,
}

impl Rounds {
    const fn of(bench: &Bench) -> Self {
        if bench.quick {
            Self {
                debug: 1,
                release: 0,
                field: 3,
                expansion: 3,
            }
        } else {
            Self {
                debug: 3,
                release: 1,
                field: 9,
                expansion: 9,
            }
        }
    }
}

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome {
    let rounds = Rounds::of(bench);
    let expansions = Expansion::measure(bench, rounds.expansion).await?;
    Expansion::print(&expansions, bench, report)?;
    let mut apps = App::all(bench).await?;
    build(bench, &mut apps, &rounds).await?;
    print(&apps, report);
    if let [ours, theirs, ..] = &apps[..] {
        report.at_most(
            "build: crates, fewer than axum-login's example",
            ours.crates as f64,
            theirs.crates as f64 - 1.0,
            "",
        );
    }
    let apps: Vec<Value> = apps.iter().map(App::json).collect();
    let expansions: Vec<Value> = expansions.iter().map(Expansion::json).collect();
    report.raw("build", json!({ "apps": apps, "expansions": expansions }));
    Ok(())
}

/// Every app once a round, in an order that is drawn for each. The release comes first: the rest goes on where a debug build ends.
async fn build(bench: &Bench, apps: &mut [App], rounds: &Rounds) -> Outcome {
    for round in 1..=rounds.release {
        bench.say(&format!("release, {round} of {}", rounds.release));
        for place in order(apps.len()) {
            let seconds = apps[place].cold_build("release").await?;
            apps[place].release.push(seconds);
        }
    }
    for round in 1..=rounds.debug {
        bench.say(&format!("debug, {round} of {}", rounds.debug));
        for place in order(apps.len()) {
            let seconds = apps[place].cold_build("dev").await?;
            apps[place].debug.push(seconds);
        }
    }
    bench.say(&format!("a field, {} times", rounds.field));
    for app in &*apps {
        app.warm_up().await?;
    }
    for _ in 0..rounds.field {
        for place in order(apps.len()) {
            apps[place].after_a_field().await?;
        }
    }
    Ok(())
}

fn order(length: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    fastrand::shuffle(&mut order);
    order
}

fn print(apps: &[App], report: &mut Report) {
    let columns = [
        "App",
        "crates",
        "cargo build s",
        "of processors",
        "with --release s",
        "of processors",
        "a field added: cargo check s",
        "cargo build s",
    ];
    let mut table = Table::new("The smallest login app", &columns);
    for app in apps {
        table.row(vec![
            app.name().to_owned(),
            app.crates.to_string(),
            middle(&app.debug, |took| took.seconds, 1),
            middle(&app.debug, |took| took.cpu, 1),
            middle(&app.release, |took| took.seconds, 1),
            middle(&app.release, |took| took.cpu, 1),
            middle(&app.check, |took| took.seconds, 2),
            middle(&app.build, |took| took.seconds, 2),
        ]);
    }
    report.table(&table);
}

/// The median; nothing for what a quick run leaves out.
fn middle(times: &[Took], of: fn(&Took) -> f64, digits: usize) -> String {
    if times.is_empty() {
        return String::new();
    }
    let values: Vec<f64> = times.iter().map(of).collect();
    format!("{:.digits$}", median(&values))
}
