//! Half of 1,000,000 sessions end at once: how long the purge takes, and how long a login waits behind it.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::ending::{Database, leavers};
use super::entrants::{Entrant, Kind};
use super::traffic::{Traffic, visit};
use crate::Outcome;
use crate::bench::Bench;
use crate::engine::Engine;
use crate::report::Report;
use crate::seed::Content;
use crate::server::command;
use crate::site::{Site, Tables};
use crate::stats::{median, percentile};
use crate::table::Table;

/// How long logins are timed with nothing beside them: long enough to meet what delays one now and then on any machine.
const REST: Duration = Duration::from_secs(30);

/// The promise.
const MOST_MS: f64 = 50.0;

/// Traffic at rest and during a purge, and the seconds that it took.
struct Purge {
    rest: Traffic,
    during: Traffic,
    seconds: f64,
}

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome {
    let columns = [
        "Purge",
        "Database",
        "s",
        "meanwhile",
        "p50 ms at rest",
        "max ms at rest",
        "p50 ms",
        "p99 ms",
        "max ms",
        "longest delay ms",
    ];
    let mut table = Table::new(
        "Purging 500,000 of 1,000,000 sessions while 4 clients log in and one logs out",
        &columns,
    );
    let mut raw = Map::new();
    // A server locks rows and not files: there a purge is in nobody's way.
    for engine in [Engine::Sqlite] {
        let variants = [
            ("clearsessions", beside(bench, engine).await?),
            ("in the server", within(bench, engine).await?),
        ];
        for (name, purge) in variants {
            raw.insert(format!("{name}, {engine}"), purge.json());
            for row in purge.rows(name, engine) {
                table.row(row);
            }
            for (what, of) in [("login", LOGINS), ("logout", LOGOUTS)] {
                let delay = purge.delay(of);
                let name = format!("purge, {engine}, {name}: longest delay of a {what}");
                report.at_most(&name, delay, MOST_MS, " ms");
            }
        }
    }
    report.table(&table);
    report.raw("purge", raw.into());
    Ok(())
}

/// The command, as another process.
async fn beside(bench: &Bench, engine: Engine) -> Outcome<Purge> {
    bench.say(&format!("clearsessions, {engine}"));
    let site = Site::copy(bench, engine, Tables::Ours, Content::LARGE, "beside").await?;
    let mut database = Database::open(bench, engine, &site).await?;
    // The server purges when it starts: the sessions end after that.
    let entrant = Entrant::start_on(bench, Kind::Ours, engine, site, &[]).await?;
    let entrant = entrant.ok_or("a server is missing")?;
    database.end_half().await?;
    let exchanges = entrant.logins(true).await?;
    let leavers = leavers(&entrant.site);
    let (early, late) = leavers.split_at(leavers.len() / 2);
    let rest = visit(&entrant, &exchanges, early, tokio::time::sleep(REST))
        .await?
        .0;
    let program = bench.target("release/ours");
    let clear = clear_sessions(&program, &entrant.site.url);
    let start = Instant::now();
    let (during, done) = visit(&entrant, &exchanges, late, clear).await?;
    done?;
    let seconds = start.elapsed().as_secs_f64();
    database.all_gone().await?;
    Ok(Purge {
        rest,
        during,
        seconds,
    })
}

async fn clear_sessions(program: &Path, url: &str) -> Outcome {
    let output = command(program)
        .arg("clearsessions")
        .env("DATABASE_URL", url)
        .stdin(Stdio::null())
        .output()
        .await?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!(
        "clearsessions: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    )
    .into())
}

/// The server's own purge, with which it begins.
async fn within(bench: &Bench, engine: Engine) -> Outcome<Purge> {
    bench.say(&format!("purge in the server, {engine}"));
    let site = Site::copy(bench, engine, Tables::Ours, Content::LARGE, "within").await?;
    let mut database = Database::open(bench, engine, &site).await?;
    database.end_half().await?;
    let start = Instant::now();
    let entrant = Entrant::start_on(bench, Kind::Ours, engine, site, &[]).await?;
    let entrant = entrant.ok_or("a server is missing")?;
    let exchanges = entrant.logins(true).await?;
    let leavers = leavers(&entrant.site);
    let (early, late) = leavers.split_at(leavers.len() / 2);
    let gone = async {
        while database.left().await? > 0 {
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        Ok::<(), Box<dyn std::error::Error>>(())
    };
    let (during, done) = visit(&entrant, &exchanges, early, gone).await?;
    done?;
    let seconds = start.elapsed().as_secs_f64();
    let rest = visit(&entrant, &exchanges, late, tokio::time::sleep(REST))
        .await?
        .0;
    Ok(Purge {
        rest,
        during,
        seconds,
    })
}

impl Purge {
    /// By how much the longest login, or logout, was longer than the longest at rest.
    fn delay(&self, of: fn(&Traffic) -> &Vec<f64>) -> f64 {
        (max(of(&self.during)) - max(of(&self.rest))).max(0.0)
    }

    fn rows(&self, name: &str, engine: Engine) -> [Vec<String>; 2] {
        let row = |what: &str, of: fn(&Traffic) -> &Vec<f64>| {
            let (rest, during) = (of(&self.rest), of(&self.during));
            vec![
                name.to_owned(),
                engine.to_string(),
                format!("{:.1}", self.seconds),
                format!("{} {what}", during.len()),
                format!("{:.1}", median(rest)),
                format!("{:.1}", max(rest)),
                format!("{:.1}", median(during)),
                format!("{:.1}", percentile(&mut during.clone(), 0.99)),
                format!("{:.1}", max(during)),
                format!("{:.1}", self.delay(of)),
            ]
        };
        [row("logins", LOGINS), row("logouts", LOGOUTS)]
    }

    fn json(&self) -> Value {
        let traffic = |traffic: &Traffic| json!({ "logins_ms": traffic.logins, "logouts_ms": traffic.logouts });
        json!({ "rest": traffic(&self.rest), "during": traffic(&self.during), "seconds": self.seconds })
    }
}

const LOGINS: fn(&Traffic) -> &Vec<f64> = |traffic| &traffic.logins;

const LOGOUTS: fn(&Traffic) -> &Vec<f64> = |traffic| &traffic.logouts;

fn max(times: &[f64]) -> f64 {
    times.iter().copied().fold(0.0, f64::max)
}
