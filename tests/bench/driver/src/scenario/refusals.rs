//! More logins at once than the queue takes: how those are refused that have to be.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::entrants::{Entrant, Kind};
use crate::Outcome;
use crate::bench::Bench;
use crate::client::Client;
use crate::engine::Engine;
use crate::report::Report;
use crate::stats::percentile;
use crate::table::Table;

const CLIENTS: usize = 2_048;

/// How long they go on, in seconds: in a quick run and otherwise.
const SECONDS: (u64, u64) = (5, 10);

/// The promise is two seconds; the rest is for a client that shares the cores.
const MOST_MS: f64 = 2_200.0;

/// What one answer was: its status, milliseconds, and whether it says when to come again.
type Seen = (u16, f64, bool);

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome<Value> {
    bench.say("2,048 logins at once");
    let entrant = Entrant::start(bench, Kind::Ours, Engine::Sqlite)
        .await?
        .ok_or("a server is missing")?;
    let exchanges = entrant.logins(true).await?;
    let address = entrant.server.address;
    // Connections first: it is the queue of logins that is looked at, and not that of the listener.
    let public = format!("GET /public HTTP/1.1\r\nHost: {address}\r\n\r\n");
    let mut clients = Vec::with_capacity(CLIENTS);
    for _ in 0..CLIENTS {
        let mut client = Client::new(address);
        client.send(public.as_bytes()).await?;
        clients.push(client);
    }
    let seconds = if bench.quick { SECONDS.0 } else { SECONDS.1 };
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut tasks = JoinSet::new();
    for (number, mut client) in clients.into_iter().enumerate() {
        let request = exchanges[number % exchanges.len()].request.clone();
        tasks.spawn(async move {
            let mut seen: Vec<Seen> = Vec::new();
            while Instant::now() < end {
                let start = Instant::now();
                let answer = client
                    .send(request.as_bytes())
                    .await
                    .map_err(|error| error.to_string())?;
                let wait = answer
                    .header("retry-after")
                    .and_then(|wait| wait.parse().ok());
                seen.push((
                    answer.status,
                    start.elapsed().as_secs_f64() * 1e3,
                    wait.is_some(),
                ));
                if answer.status == 503 {
                    tokio::time::sleep(Duration::from_secs(wait.unwrap_or(1))).await;
                }
            }
            Ok::<_, String>(seen)
        });
    }
    let mut all = Vec::new();
    while let Some(result) = tasks.join_next().await {
        all.extend(result??);
    }
    judge(&all, report)
}

fn judge(all: &[Seen], report: &mut Report) -> Outcome<Value> {
    if let Some((status, ..)) = all.iter().find(|(status, ..)| ![303, 503].contains(status)) {
        return Err(format!("a login in the flood was answered with {status}").into());
    }
    let times = |wanted: u16| -> Vec<f64> {
        all.iter()
            .filter(|(status, ..)| *status == wanted)
            .map(|(_, time, _)| *time)
            .collect()
    };
    let without = all
        .iter()
        .filter(|(status, _, wait)| *status == 503 && !wait)
        .count();
    let mut table = Table::new(
        "2,048 logins at once, again and again",
        &[
            "Answer",
            "Count",
            "p50 ms",
            "p99 ms",
            "max ms",
            "without Retry-After",
        ],
    );
    let mut raw = json!({ "without_retry_after": without });
    for (status, name) in [(303, "logged in"), (503, "refused")] {
        let mut times = times(status);
        let max = times.iter().copied().fold(0.0, f64::max);
        table.row(vec![
            format!("{status} {name}"),
            times.len().to_string(),
            format!("{:.0}", percentile(&mut times, 0.5)),
            format!("{:.0}", percentile(&mut times, 0.99)),
            format!("{max:.0}"),
            if status == 503 {
                without.to_string()
            } else {
                String::new()
            },
        ]);
        raw[status.to_string()] = json!({ "count": times.len(), "max_ms": max });
        if status == 503 {
            report.at_most("flood: slowest 503", max, MOST_MS, " ms");
            report.at_most("flood: 503 without Retry-After", without as f64, 0.0, "");
            report.at_least(
                "flood: refused, so that there is something to see",
                times.len() as f64,
                1.0,
                "",
            );
        }
    }
    report.table(&table);
    Ok(raw)
}
