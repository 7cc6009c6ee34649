//! `GET /`: a page with 20 articles for somebody who is logged in.

use serde_json::{Value, json};

use super::entrants::{Entrant, Kind};
use crate::Outcome;
use crate::bench::Bench;
use crate::contestant::Contestant;
use crate::engine::ENGINES;
use crate::report::Report;
use crate::rounds;
use crate::stats::median;
use crate::table::Table;

/// A page takes as long as a few of the small requests.
const WARM_UP: (usize, usize) = (16, 10);

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome {
    let mut contestants = Vec::new();
    for engine in ENGINES {
        for kind in [Kind::ByHand, Kind::Ours] {
            let entrant = Entrant::start(bench, kind, engine)
                .await?
                .ok_or("a server is missing")?;
            let exchanges = entrant.gets("/", |cookie| format!("Hello, {}", cookie.username));
            let mut contestant =
                Contestant::new(bench, kind.name(), Some(engine), &entrant.server, exchanges)
                    .await?;
            contestant.warm_up = WARM_UP;
            contestants.push(contestant);
        }
    }
    rounds::run(bench, &mut contestants).await?;

    let columns = [
        "Server",
        "Database",
        "req/s",
        "× by hand",
        "p50 ms",
        "p99 ms",
        "CPU µs",
        "answer bytes",
    ];
    let mut table = Table::new("`GET /`: 20 articles, logged in, 32 connections", &columns);
    for pair in contestants.chunks(2) {
        let [by_hand, ours] = pair else { continue };
        let rate = rounds::compare(ours, by_hand, |figures| figures.count.per_second);
        for contestant in pair {
            let relative = if contestant.name == ours.name {
                rate
            } else {
                1.0
            };
            table.row(vec![
                contestant.name.clone(),
                contestant
                    .engine
                    .map_or_else(String::new, |engine| engine.to_string()),
                format!(
                    "{:.0}",
                    median(&contestant.values(|figures| figures.count.per_second))
                ),
                format!("{relative:.2}"),
                format!(
                    "{:.2}",
                    median(&contestant.values(|figures| figures.count.p50))
                ),
                format!(
                    "{:.2}",
                    median(&contestant.values(|figures| figures.count.p99))
                ),
                format!("{:.0}", median(&contestant.values(|figures| figures.cpu))),
                contestant.size().to_string(),
            ]);
        }
        if let Some(engine) = ours.engine {
            report.at_least(&format!("pages, {engine}: ours / by hand"), rate, 0.9, "");
        }
    }
    report.table(&table);
    let raw: Vec<Value> = contestants.iter().map(Contestant::json).collect();
    report.raw("pages", json!(raw));
    Ok(())
}
