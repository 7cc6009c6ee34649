//! `GET /me` of somebody who is logged in.

use std::rc::Rc;

use serde_json::{Value, json};

use super::entrants::{Entrant, Kind};
use crate::Outcome;
use crate::bench::Bench;
use crate::contestant::{Contestant, Exchange};
use crate::engine::{ENGINES, Engine};
use crate::report::Report;
use crate::rounds;
use crate::server::Server;
use crate::stats::median;
use crate::table::Table;
use crate::writer::Writer;

const KINDS: [Kind; 5] = [
    Kind::ByHand,
    Kind::Ours,
    Kind::OursCached,
    Kind::AxumLogin,
    Kind::AxumLoginWithoutPing,
];

const NARROW: &str = "by hand, narrow";
const WRITES: &str = "ours, session cache, writes";

/// A warm-up that fills a cache: by chance with most of the sessions.
const FILL: (usize, usize) = (16, 1_000);

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome {
    let mut contestants = vec![bare(bench).await?];
    for engine in ENGINES {
        for kind in KINDS {
            let Some(entrant) = Entrant::start(bench, kind, engine).await? else {
                bench.say(&format!("{} is not built in", kind.name()));
                continue;
            };
            let mut usual = contestant(bench, &entrant, kind.name(), "/me").await?;
            if kind == Kind::OursCached {
                usual.warm_up = FILL;
            }
            contestants.push(usual);
            if kind == Kind::ByHand {
                contestants.push(contestant(bench, &entrant, NARROW, "/me-narrow").await?);
            }
            if kind == Kind::OursCached && !bench.quick {
                let mut busy = contestant(bench, &entrant, WRITES, "/me").await?;
                busy.writer = Some(Writer::beside(&entrant.site).await?);
                contestants.push(busy);
            }
        }
    }
    rounds::run(bench, &mut contestants).await?;
    print(&contestants, report);
    for engine in ENGINES {
        check(&contestants, engine, report);
    }
    let raw: Vec<Value> = contestants.iter().map(Contestant::json).collect();
    report.raw("me", json!(raw));
    Ok(())
}

async fn bare(bench: &Bench) -> Outcome<Contestant> {
    let program = bench.target("release/bare");
    let server = Server::start(bench, "bare axum", &program, &[]).await?;
    let server = Rc::new(server.ok_or("bare axum does not start")?);
    let exchange = Exchange {
        request: format!("GET /me HTTP/1.1\r\nHost: {}\r\n\r\n", server.address),
        status: 200,
        contains: "user0000".to_owned(),
    };
    Contestant::new(bench, "bare axum", None, &server, vec![exchange]).await
}

async fn contestant(
    bench: &Bench,
    entrant: &Entrant,
    name: &str,
    path: &str,
) -> Outcome<Contestant> {
    let exchanges = entrant.gets(path, |cookie| cookie.username.clone());
    Contestant::new(
        bench,
        name,
        Some(entrant.engine),
        &entrant.server,
        exchanges,
    )
    .await
}

fn find<'a>(
    contestants: &'a [Contestant],
    name: &str,
    engine: Option<Engine>,
) -> Option<&'a Contestant> {
    contestants
        .iter()
        .find(|contestant| contestant.name == name && contestant.engine == engine)
}

fn print(contestants: &[Contestant], report: &mut Report) {
    let columns = [
        "Server",
        "Database",
        "req/s",
        "× by hand",
        "× bare",
        "× axum-login",
        "p50 ms",
        "p99 ms",
        "CPU µs",
        "PostgreSQL CPU µs",
        "RSS MiB",
        "peak MiB",
    ];
    let mut table = Table::new(
        "`GET /me`, logged in, 10,000 sessions, 32 connections",
        &columns,
    );
    for contestant in contestants {
        let beside = |name: &str, engine| {
            find(contestants, name, engine).map_or_else(String::new, |other| {
                format!(
                    "{:.2}",
                    rounds::compare(contestant, other, |figures| figures.count.per_second)
                )
            })
        };
        let engine = contestant.engine;
        let of = |value: fn(&crate::figures::Figures) -> f64| median(&contestant.values(value));
        let is_postgres = engine == Some(Engine::Postgres);
        table.row(vec![
            contestant.name.clone(),
            engine.map_or_else(String::new, |engine| engine.to_string()),
            format!("{:.0}", of(|figures| figures.count.per_second)),
            beside(Kind::ByHand.name(), engine),
            beside("bare axum", None),
            beside(Kind::AxumLogin.name(), engine),
            format!("{:.2}", of(|figures| figures.count.p50)),
            format!("{:.2}", of(|figures| figures.count.p99)),
            format!("{:.1}", of(|figures| figures.cpu)),
            if is_postgres {
                format!("{:.1}", of(|figures| figures.postgres_cpu))
            } else {
                String::new()
            },
            format!("{:.1}", of(|figures| figures.resident)),
            format!("{:.1}", of(|figures| figures.peak)),
        ]);
    }
    report.table(&table);
}

fn check(contestants: &[Contestant], engine: Engine, report: &mut Report) {
    let find = |kind: Kind| find(contestants, kind.name(), Some(engine));
    let Some(ours) = find(Kind::Ours) else { return };
    if let Some(by_hand) = find(Kind::ByHand) {
        let rate = rounds::compare(ours, by_hand, |figures| figures.count.per_second);
        report.at_least(
            &format!("me, {engine}: ours / by hand, req/s"),
            rate,
            0.95,
            "",
        );
        let cpu = rounds::compare(by_hand, ours, |figures| figures.cpu);
        report.at_least(
            &format!("me, {engine}: by hand / ours, server CPU"),
            cpu,
            0.95,
            "",
        );
        let p99 = rounds::compare(ours, by_hand, |figures| figures.count.p99);
        report.at_most(&format!("me, {engine}: ours / by hand, p99"), p99, 1.1, "");
    }
    for (kind, wanted) in [(Kind::AxumLogin, 1.8), (Kind::AxumLoginWithoutPing, 1.5)] {
        if let Some(other) = find(kind) {
            let rate = rounds::compare(ours, other, |figures| figures.count.per_second);
            report.at_least(
                &format!("me, {engine}: ours / {}", kind.name()),
                rate,
                wanted,
                "",
            );
        }
    }
    if let (Some(cached), Some(bare)) = (
        find(Kind::OursCached),
        self::find(contestants, "bare axum", None),
    ) {
        let rate = rounds::compare(cached, bare, |figures| figures.count.per_second);
        report.at_least(
            &format!("me, {engine}: session cache / bare axum"),
            rate,
            0.6,
            "",
        );
    }
}
