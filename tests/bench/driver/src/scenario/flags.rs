//! What the flags of the compiler do, for hashes and for the rest.

use std::path::PathBuf;
use std::rc::Rc;
use std::time::Instant;

use serde_json::{Value, json};

use super::login::hash_loop;
use crate::Outcome;
use crate::bench::Bench;
use crate::cargo;
use crate::contestant::{Contestant, Exchange};
use crate::engine::Engine;
use crate::report::Report;
use crate::seed::Content;
use crate::server::Server;
use crate::site::{Site, Tables};
use crate::stats::{median, ratio};
use crate::table::Table;

/// A way to build.
struct Build {
    name: &'static str,
    /// Below `target`; the usual one has none.
    folder: &'static str,
    variables: &'static [(&'static str, &'static str)],
    arguments: &'static [&'static str],
}

const BUILDS: [Build; 4] = [
    Build {
        name: "release, as cargo has it",
        folder: "build-plain",
        variables: &[],
        arguments: &[],
    },
    Build {
        name: "target-cpu=native",
        folder: "build-native",
        variables: &[("RUSTFLAGS", "-C target-cpu=native")],
        arguments: &[],
    },
    Build {
        name: "fat LTO, one codegen unit",
        folder: "build-lto",
        variables: &[],
        arguments: &[
            "--config",
            "profile.release.lto=\"fat\"",
            "--config",
            "profile.release.codegen-units=1",
        ],
    },
    // SQLite counts the memory that it has under one lock for all connections.
    Build {
        name: "SQLite without memory statistics",
        folder: "build-memstatus",
        variables: &[("LIBSQLITE3_FLAGS", "-DSQLITE_DEFAULT_MEMSTATUS=0")],
        arguments: &[],
    },
];

/// What came of a way to build.
struct Built {
    name: &'static str,
    folder: &'static str,
    seconds: Option<f64>,
    mib: f64,
    hashes: Vec<f64>,
}

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome {
    let (mut built, mut contestants) = (Vec::new(), Vec::new());
    for build in &BUILDS {
        bench.say(&format!("building: {}", build.name));
        built.push(build.build(bench).await?);
        for engine in [Engine::Sqlite, Engine::Postgres] {
            contestants.push(build.contestant(bench, engine).await?);
        }
    }
    rounds(bench, &mut built, &mut contestants).await?;
    print(&built, &contestants, report);
    let hashes: Vec<Value> = built.iter().map(Built::json).collect();
    let servers: Vec<Value> = contestants.iter().map(Contestant::json).collect();
    report.raw("flags", json!({ "builds": hashes, "servers": servers }));
    Ok(())
}

impl Build {
    fn program(&self, bench: &Bench, name: &str) -> PathBuf {
        bench.target(&format!("{}/release/{name}", self.folder))
    }

    /// Builds from nothing, if it has not been built: the time is that of a first build.
    async fn build(&self, bench: &Bench) -> Outcome<Built> {
        let is_new = !bench.target(self.folder).exists();
        let start = Instant::now();
        let mut command = cargo::command(bench.root());
        command
            .args(["build", "--release", "-p", "ours", "-p", "hash-loop"])
            .arg("--target-dir")
            .arg(bench.target(self.folder))
            .args(self.arguments)
            .envs(self.variables.iter().copied());
        cargo::run(&mut command).await?;
        let size = std::fs::metadata(self.program(bench, "ours"))?.len();
        Ok(Built {
            name: self.name,
            folder: self.folder,
            seconds: is_new.then(|| start.elapsed().as_secs_f64()),
            mib: size as f64 / f64::from(1 << 20),
            hashes: Vec::new(),
        })
    }

    async fn contestant(&self, bench: &Bench, engine: Engine) -> Outcome<Contestant> {
        let site = Site::original(bench, engine, Tables::Ours, Content::USUAL).await?;
        let variables = [("DATABASE_URL", &*site.url)];
        let program = self.program(bench, "ours");
        let server = Server::start(bench, self.folder, &program, &variables).await?;
        let server = Rc::new(server.ok_or("a server is missing")?);
        let exchange = |cookie: &crate::site::Cookie| Exchange {
            request: format!(
                "GET /me HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\n\r\n",
                server.address, cookie.pair
            ),
            status: 200,
            contains: cookie.username.clone(),
        };
        let exchanges = site.cookies.iter().map(exchange).collect();
        Contestant::new(bench, self.name, Some(engine), &server, exchanges).await
    }
}

/// Every loop and every server once a round, in an order that is drawn for each.
async fn rounds(bench: &Bench, built: &mut [Built], contestants: &mut [Contestant]) -> Outcome {
    let (rounds, seconds) = bench.rounds();
    for round in 1..=rounds {
        bench.say(&format!("round {round} of {rounds}"));
        let mut order: Vec<usize> = (0..built.len() + contestants.len()).collect();
        fastrand::shuffle(&mut order);
        for place in order {
            if let Some(built) = built.get_mut(place) {
                let program = format!("{}/release/hash-loop", built.folder);
                built
                    .hashes
                    .push(hash_loop(bench, &program, seconds).await?);
            } else {
                contestants[place - built.len()]
                    .round(bench, seconds)
                    .await?;
            }
        }
    }
    Ok(())
}

impl Built {
    fn json(&self) -> Value {
        json!({
            "name": self.name,
            "seconds": self.seconds,
            "mib": self.mib,
            "hashes_per_second": self.hashes,
        })
    }
}

fn print(built: &[Built], contestants: &[Contestant], report: &mut Report) {
    let columns = [
        "Build",
        "first build s",
        "binary MiB",
        "hashes/s",
        "×",
        "GET /me SQLite",
        "×",
        "PostgreSQL",
        "×",
    ];
    let mut table = Table::new("What flags do", &columns);
    for (one, pair) in built.iter().zip(contestants.chunks(2)) {
        let mut row = vec![
            one.name.to_owned(),
            one.seconds
                .map_or_else(String::new, |seconds| format!("{seconds:.0}")),
            format!("{:.1}", one.mib),
            format!("{:.1}", median(&one.hashes)),
            format!("{:.2}", ratio(&one.hashes, &built[0].hashes)),
        ];
        for (contestant, plain) in pair.iter().zip(contestants) {
            let rates = contestant.values(|figures| figures.count.per_second);
            let usual = plain.values(|figures| figures.count.per_second);
            row.push(format!("{:.0}", median(&rates)));
            row.push(format!("{:.2}", ratio(&rates, &usual)));
        }
        table.row(row);
    }
    report.table(&table);
}
