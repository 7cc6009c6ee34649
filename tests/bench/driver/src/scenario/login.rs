//! `POST /login`, beside a tight loop that does nothing but hash.

use serde_json::{Value, json};

use super::entrants::{Entrant, Kind};
use crate::Outcome;
use crate::bench::Bench;
use crate::contestant::Contestant;
use crate::engine::{ENGINES, Engine};
use crate::report::Report;
use crate::rounds;
use crate::server::command;
use crate::stats::{median, ratio};
use crate::table::Table;

/// A hash takes as long as hundreds of other requests.
const WARM_UP: (usize, usize) = (4, 3);

const WRONG: &str = "ours, wrong password";

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome {
    let mut contestants = Vec::new();
    for engine in ENGINES {
        // A quick run has time for one database: hashing is what takes the time.
        if bench.quick && engine == Engine::Postgres {
            continue;
        }
        let ours = start(bench, Kind::Ours, engine).await?;
        contestants.push(contestant(bench, &ours, Kind::Ours.name(), true).await?);
        contestants.push(contestant(bench, &ours, WRONG, false).await?);
        // The others are for information.
        if !bench.quick {
            for kind in [Kind::ByHand, Kind::AxumLogin] {
                let entrant = start(bench, kind, engine).await?;
                contestants.push(contestant(bench, &entrant, kind.name(), true).await?);
            }
        }
    }
    let hashes = rounds(bench, &mut contestants).await?;
    print(&contestants, &hashes, report);
    for engine in ENGINES {
        check(&contestants, engine, &hashes, report);
    }
    let raw: Vec<Value> = contestants.iter().map(Contestant::json).collect();
    report.raw(
        "login",
        json!({ "hashes_per_second": hashes, "servers": raw }),
    );
    Ok(())
}

async fn start(bench: &Bench, kind: Kind, engine: Engine) -> Outcome<Entrant> {
    let entrant = Entrant::start(bench, kind, engine).await?;
    Ok(entrant.ok_or_else(|| format!("{} is not built in", kind.name()))?)
}

async fn contestant(
    bench: &Bench,
    entrant: &Entrant,
    name: &str,
    is_right: bool,
) -> Outcome<Contestant> {
    let exchanges = entrant.logins(is_right).await?;
    let mut contestant = Contestant::new(
        bench,
        name,
        Some(entrant.engine),
        &entrant.server,
        exchanges,
    )
    .await?;
    contestant.warm_up = WARM_UP;
    Ok(contestant)
}

/// Every server and the loop once a round, in an order that is drawn for each.
async fn rounds(bench: &Bench, contestants: &mut [Contestant]) -> Outcome<Vec<f64>> {
    let (rounds, seconds) = bench.rounds();
    let mut hashes = Vec::new();
    for round in 1..=rounds {
        bench.say(&format!("round {round} of {rounds}"));
        let mut order: Vec<usize> = (0..=contestants.len()).collect();
        fastrand::shuffle(&mut order);
        for place in order {
            match contestants.get_mut(place) {
                Some(contestant) => contestant.round(bench, seconds).await?,
                None => hashes.push(hash_loop(bench, "release/hash-loop", seconds).await?),
            }
        }
    }
    Ok(hashes)
}

/// The hashes per second of the loop.
pub(super) async fn hash_loop(bench: &Bench, program: &str, seconds: u64) -> Outcome<f64> {
    let output = command(&bench.target(program))
        .arg(seconds.to_string())
        .output()
        .await?;
    let text = String::from_utf8(output.stdout)?;
    Ok(text
        .trim()
        .parse()
        .map_err(|_| "the hash loop gives no number")?)
}

fn print(contestants: &[Contestant], hashes: &[f64], report: &mut Report) {
    let columns = [
        "Server",
        "Database",
        "logins/s",
        "× hash loop",
        "p50 ms",
        "p99 ms",
        "peak MiB",
    ];
    let mut table = Table::new("`POST` of the login form, 32 connections", &columns);
    table.row(vec![
        "two-thread hash loop".to_owned(),
        String::new(),
        format!("{:.1}", median(hashes)),
        "1.00".to_owned(),
        String::new(),
        String::new(),
        String::new(),
    ]);
    for contestant in contestants {
        let rates = contestant.values(|figures| figures.count.per_second);
        table.row(vec![
            contestant.name.clone(),
            contestant
                .engine
                .map_or_else(String::new, |engine| engine.to_string()),
            format!("{:.1}", median(&rates)),
            format!("{:.2}", ratio(&rates, hashes)),
            format!(
                "{:.0}",
                median(&contestant.values(|figures| figures.count.p50))
            ),
            format!(
                "{:.0}",
                median(&contestant.values(|figures| figures.count.p99))
            ),
            format!("{:.0}", median(&contestant.values(|figures| figures.peak))),
        ]);
    }
    report.table(&table);
}

fn check(contestants: &[Contestant], engine: Engine, hashes: &[f64], report: &mut Report) {
    let find = |name: &str| {
        contestants
            .iter()
            .find(|contestant| contestant.name == name && contestant.engine == Some(engine))
    };
    let (Some(right), Some(wrong)) = (find(Kind::Ours.name()), find(WRONG)) else {
        return;
    };
    let rate = ratio(&right.values(|figures| figures.count.per_second), hashes);
    report.at_least(
        &format!("login, {engine}: ours / hash loop"),
        rate,
        0.95,
        "",
    );
    let rate = rounds::compare(right, wrong, |figures| figures.count.per_second);
    report.at_least(
        &format!("login, {engine}: right / wrong password"),
        rate,
        0.95,
        "",
    );
    report.at_most(
        &format!("login, {engine}: right / wrong password"),
        rate,
        1.05,
        "",
    );
}
