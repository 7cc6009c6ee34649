//! Statements per request, counted in the log of the driver.

use std::fs;
use std::time::Duration;

use serde_json::{Map, json};
use tokio::task::JoinSet;

use super::entrants::{Entrant, Kind};
use crate::Outcome;
use crate::bench::Bench;
use crate::client::Client;
use crate::contestant::Exchange;
use crate::engine::ENGINES;
use crate::report::Report;
use crate::table::Table;

const KINDS: [Kind; 4] = [Kind::ByHand, Kind::Ours, Kind::OursCached, Kind::AxumLogin];

/// So many times is each request sent.
const REQUESTS: usize = 100;

/// A login takes a hash, and more of them show nothing more.
const LOGINS: usize = 10;

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome {
    let columns = ["Server", "Database", "GET /me", "GET /", "login"];
    let mut table = Table::new("Statements per request", &columns);
    let mut raw = Map::new();
    for engine in ENGINES {
        for kind in KINDS {
            let log = [("RUST_LOG", "sqlx::query=debug")];
            let Some(entrant) = Entrant::start_with(bench, kind, engine, &log).await? else {
                continue;
            };
            let me = entrant.gets("/me", |cookie| cookie.username.clone());
            let me = count(&entrant, &me, REQUESTS).await?;
            let page = if kind == Kind::AxumLogin {
                None
            } else {
                let page = entrant.gets("/", |cookie| cookie.username.clone());
                Some(count(&entrant, &page, REQUESTS).await?)
            };
            let login = count(&entrant, &entrant.logins(true).await?, LOGINS).await?;
            table.row(vec![
                kind.name().to_owned(),
                engine.to_string(),
                format!("{me}"),
                page.map_or_else(String::new, |page| page.to_string()),
                format!("{login}"),
            ]);
            raw.insert(
                format!("{}, {engine}", kind.name()),
                json!({ "me": me, "page": page, "login": login }),
            );
            if kind == Kind::Ours {
                report.at_most(
                    &format!("statements, {engine}: GET /me of ours"),
                    me,
                    1.0,
                    "",
                );
            }
        }
    }
    report.table(&table);
    report.raw("statements", raw.into());
    Ok(())
}

async fn count(entrant: &Entrant, exchanges: &[Exchange], requests: usize) -> Outcome<f64> {
    let mut client = Client::new(entrant.server.address);
    // A connection that the pool opens begins with statements of its own.
    let mut warm_up = JoinSet::new();
    for exchange in &exchanges[..32] {
        let (mut client, request) = (
            Client::new(entrant.server.address),
            exchange.request.clone(),
        );
        warm_up.spawn(async move {
            let answer = client.send(request.as_bytes()).await;
            answer.map_err(|error| error.to_string())
        });
    }
    while let Some(answer) = warm_up.join_next().await {
        answer??;
    }
    let before = lines(entrant).await?;
    for exchange in &exchanges[1..=requests] {
        let answer = client.send(exchange.request.as_bytes()).await?;
        if answer.status != exchange.status {
            return Err(format!("{} answered {}", entrant.kind.name(), answer.status).into());
        }
    }
    Ok((lines(entrant).await? - before) as f64 / requests as f64)
}

/// How many statements are in the log by now.
async fn lines(entrant: &Entrant) -> Outcome<usize> {
    // What a request leaves to do is done soon after its answer.
    tokio::time::sleep(Duration::from_millis(100)).await;
    let log = fs::read_to_string(&entrant.server.log)?;
    Ok(log
        .lines()
        .filter(|line| line.contains(" sqlx::query: "))
        .count())
}
