//! Hundreds of logins at once: what they take, and what others notice.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::entrants::{Entrant, Kind};
use super::{readers, refusals};
use crate::Outcome;
use crate::bench::Bench;
use crate::contestant::Contestant;
use crate::engine::{ENGINES, Engine};
use crate::report::Report;
use crate::stats::percentile;
use crate::table::Table;

const LOGINS: u64 = 256;

/// The connections of the load that warms up.
const WARM_UP: u64 = 32;

/// The memory of one hash in MiB.
const HASH: f64 = 19.0;

/// Growth that is no leak: a heap has that much to find its size.
const FLAT: f64 = 1.1;

/// How often the memory is read.
const SAMPLE: Duration = Duration::from_millis(250);

/// What a flood came to.
struct Flood {
    base: f64,
    samples: Vec<f64>,
    peak: f64,
    logins: f64,
    refused: u64,
    p50: f64,
    p99: f64,
}

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome {
    let columns = [
        "Server",
        "Database",
        "logins/s",
        "refused",
        "base MiB",
        "peak MiB",
        "flatness",
        "GET /me p50 ms",
        "p99 ms",
    ];
    let mut table = Table::new(
        "256 logins at once, and 8 who ask `GET /me` 50 times a second each",
        &columns,
    );
    let mut raw = Map::new();
    for engine in ENGINES {
        // A quick run has time for one database; the others are for information.
        if bench.quick && engine == Engine::Postgres {
            continue;
        }
        for kind in [Kind::Ours, Kind::ByHand, Kind::AxumLogin] {
            let seconds = match (kind, bench.quick) {
                (Kind::Ours, false) => 60,
                (Kind::Ours, true) => 15,
                (_, false) => 10,
                (_, true) => continue,
            };
            bench.say(&format!("{}, {engine}", kind.name()));
            let flood = flood(bench, kind, engine, seconds).await?;
            table.row(flood.row(kind, engine));
            raw.insert(format!("{}, {engine}", kind.name()), flood.json());
            if kind == Kind::Ours {
                flood.check(engine, report);
            }
        }
    }
    report.table(&table);
    let refused = refusals::run(bench, report).await?;
    raw.insert("refusals".to_owned(), refused);
    report.raw("flood", raw.into());
    Ok(())
}

async fn flood(bench: &Bench, kind: Kind, engine: Engine, seconds: u64) -> Outcome<Flood> {
    let entrant = Entrant::start(bench, kind, engine)
        .await?
        .ok_or("a server is missing")?;
    let exchanges = entrant.gets("/me", |cookie| cookie.username.clone());
    let mut warm_up =
        Contestant::new(bench, "readers", Some(engine), &entrant.server, exchanges).await?;
    warm_up.connections = WARM_UP;
    // Before the first login, so that the memory of hashes is no part of the base, and with a load behind it, so that what every
    // connection to the database keeps in memory is.
    warm_up.load(2).await?;
    warm_up.check((16, 25)).await?;
    let exchanges = entrant.gets("/me", |cookie| cookie.username.clone());
    let resident = || {
        entrant
            .server
            .memory()
            .map(|memory| memory.resident as f64 / 1024.0)
    };
    let base = resident()?;

    let tries = entrant.logins(true).await?;
    let mut logins = Contestant::new(bench, "logins", Some(engine), &entrant.server, tries).await?;
    logins.connections = LOGINS;
    // On a slow machine 256 are more than can be hashed in two seconds.
    logins.may_refuse = true;
    let mut samples = Vec::new();
    let watch = async {
        let mut interval = tokio::time::interval(SAMPLE);
        loop {
            interval.tick().await;
            match resident() {
                Ok(mib) => samples.push(mib),
                Err(error) => return error,
            }
        }
    };
    let read = readers::read(entrant.server.address, &exchanges, seconds);
    let load = async { tokio::try_join!(logins.load(seconds), read) };
    let (logged_in, mut read) = tokio::select! {
        result = load => result?,
        error = watch => return Err(error),
    };
    Ok(Flood {
        base,
        peak: entrant.server.memory()?.peak as f64 / 1024.0,
        samples,
        logins: logged_in.accepted_per_second(),
        refused: logged_in.refused,
        p50: percentile(&mut read, 0.5),
        p99: percentile(&mut read, 0.99),
    })
}

impl Flood {
    /// The most of the last quarter beside the most of the second: what grows on is no buffer that has filled.
    fn flatness(&self) -> f64 {
        let quarter = self.samples.len() / 4;
        let most = |samples: &[f64]| samples.iter().copied().fold(0.0, f64::max);
        most(&self.samples[3 * quarter..]) / most(&self.samples[quarter..2 * quarter])
    }

    fn row(&self, kind: Kind, engine: Engine) -> Vec<String> {
        vec![
            kind.name().to_owned(),
            engine.to_string(),
            format!("{:.1}", self.logins),
            self.refused.to_string(),
            format!("{:.0}", self.base),
            format!("{:.0}", self.peak),
            format!("{:.2}", self.flatness()),
            format!("{:.2}", self.p50),
            format!("{:.2}", self.p99),
        ]
    }

    fn check(&self, engine: Engine, report: &mut Report) {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let most = (self.base + cores as f64 * HASH) * 1.2;
        report.at_most(&format!("flood, {engine}: memory"), self.peak, most, " MiB");
        report.at_most(
            &format!("flood, {engine}: flatness"),
            self.flatness(),
            FLAT,
            "",
        );
        report.at_most(
            &format!("flood, {engine}: GET /me p99"),
            self.p99,
            5.0,
            " ms",
        );
    }

    fn json(&self) -> Value {
        json!({
            "logins_per_second": self.logins,
            "refused": self.refused,
            "base_mib": self.base,
            "peak_mib": self.peak,
            "resident_mib": self.samples,
            "me_p50_ms": self.p50,
            "me_p99_ms": self.p99,
        })
    }
}
