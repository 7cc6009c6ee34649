//! What becomes of the rate when there are 5,000,000 sessions, and what a session takes.

use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _};

use super::entrants::{Entrant, Kind};
use super::indexes;
use crate::Outcome;
use crate::bench::Bench;
use crate::contestant::Contestant;
use crate::engine::{ENGINES, Engine};
use crate::figures::Figures;
use crate::report::Report;
use crate::rounds;
use crate::seed::Content;
use crate::site::{Site, Tables};
use crate::stats::median;
use crate::table::Table;

/// By hand too: what a larger index costs, nobody is spared.
const KINDS: [Kind; 2] = [Kind::Ours, Kind::ByHand];

const SIZES: [Content; 2] = [Content::USUAL, Content::HUGE];

/// Pages of a table and its indexes.
const SQLITE_BYTES: &str = "SELECT CAST(sum(pgsize) AS REAL) FROM dbstat \
    WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name = '{table}')";

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome {
    let rates = rates(bench, report).await?;
    let bytes = bytes(bench, report).await?;
    let indexes = indexes::run(bench, report).await?;
    report.raw(
        "size",
        json!({ "rates": rates, "bytes": bytes, "indexes": indexes }),
    );
    Ok(())
}

async fn rates(bench: &Bench, report: &mut Report) -> Outcome<Value> {
    let mut contestants = Vec::new();
    for engine in ENGINES {
        for kind in KINDS {
            for content in SIZES {
                // Nobody writes: a copy of the large one would only take long.
                let site = Site::original(bench, engine, Tables::Ours, content).await?;
                let entrant = Entrant::start_on(bench, kind, engine, site, &[]).await?;
                let entrant = entrant.ok_or("a server is missing")?;
                let exchanges = entrant.gets("/me", |cookie| cookie.username.clone());
                let name = format!("{}, {} sessions", kind.name(), content.sessions);
                contestants.push(
                    Contestant::new(bench, &name, Some(engine), &entrant.server, exchanges).await?,
                );
            }
        }
    }
    rounds::run(bench, &mut contestants).await?;
    let columns = ["Sessions", "Database", "req/s", "ratio", "p50 ms", "p99 ms"];
    let mut table = Table::new("`GET /me` at size", &columns);
    let entrants = ENGINES
        .iter()
        .flat_map(|engine| KINDS.map(|kind| (*engine, kind)));
    for ((engine, kind), pair) in entrants.zip(contestants.chunks(2)) {
        let [small, large] = pair else { continue };
        let ratio = rounds::compare(large, small, |figures| figures.count.per_second);
        for (contestant, ratio) in [(small, 1.0), (large, ratio)] {
            let of = |value: fn(&Figures) -> f64| median(&contestant.values(value));
            table.row(vec![
                contestant.name.clone(),
                engine.to_string(),
                format!("{:.0}", of(|figures| figures.count.per_second)),
                format!("{ratio:.2}"),
                format!("{:.2}", of(|figures| figures.count.p50)),
                format!("{:.2}", of(|figures| figures.count.p99)),
            ]);
        }
        if kind == Kind::Ours {
            let wanted = match engine {
                Engine::Sqlite => 0.85,
                Engine::Postgres => 0.95,
            };
            report.at_least(
                &format!("size, {engine}: 5,000,000 / 10,000 sessions"),
                ratio,
                wanted,
                "",
            );
        }
    }
    report.table(&table);
    Ok(contestants.iter().map(Contestant::json).collect())
}

/// Bytes per session with all indexes: as inserted one by one in random order, and of the large one packed.
async fn bytes(bench: &Bench, report: &mut Report) -> Outcome<Value> {
    let columns = [
        "Tables",
        "Sessions",
        "Database",
        "bytes per session",
        "after VACUUM",
    ];
    let mut table = Table::new("What a session takes, with its indexes", &columns);
    let mut raw = Vec::new();
    for engine in ENGINES {
        for (tables, content) in [
            (Tables::Ours, Content::USUAL),
            (Tables::Ours, Content::HUGE),
            (Tables::AxumLogin, Content::USUAL),
        ] {
            let site = Site::original(bench, engine, tables, content).await?;
            let (grown, packed) = match engine {
                Engine::Sqlite => sqlite_bytes(bench, &site, tables, content).await?,
                Engine::Postgres => (postgres_bytes(bench, &site, tables).await?, None),
            };
            let each = |bytes: f64| bytes / content.sessions as f64;
            let whose = if tables == Tables::Ours {
                "ours"
            } else {
                "axum-login"
            };
            table.row(vec![
                whose.to_owned(),
                content.sessions.to_string(),
                engine.to_string(),
                format!("{:.0}", each(grown)),
                packed.map_or_else(String::new, |packed| format!("{:.0}", each(packed))),
            ]);
            raw.push(json!({
                "tables": whose, "sessions": content.sessions, "database": engine.to_string(),
                "grown": each(grown), "packed": packed.map(each),
            }));
            if tables == Tables::Ours && content == Content::USUAL {
                let wanted = if engine == Engine::Sqlite {
                    275.0
                } else {
                    308.0
                };
                report.at_most(
                    &format!("size, {engine}: bytes per session"),
                    each(grown),
                    wanted,
                    "",
                );
            }
        }
    }
    report.table(&table);
    Ok(raw.into())
}

async fn sqlite_bytes(
    bench: &Bench,
    site: &Site,
    tables: Tables,
    content: Content,
) -> Outcome<(f64, Option<f64>)> {
    let name = if tables == Tables::Ours {
        "auth_session"
    } else {
        "tower_sessions"
    };
    let mut connection = SqliteConnectOptions::new()
        .filename(&site.place)
        .connect()
        .await?;
    let sql = SQLITE_BYTES.replace("{table}", name);
    let grown = sqlx::query_scalar(AssertSqlSafe(sql.clone()))
        .fetch_one(&mut connection)
        .await?;
    // Of the large one it takes minutes, and it is packed already.
    if content == Content::HUGE {
        return Ok((grown, None));
    }
    let packed = bench.scratch(&format!("packed-{name}.db"));
    let packed = packed
        .to_str()
        .ok_or("the path of the bench is not UTF-8")?;
    sqlx::query("VACUUM INTO $1")
        .bind(packed)
        .execute(&mut connection)
        .await?;
    let mut connection = SqliteConnectOptions::new()
        .filename(packed)
        .connect()
        .await?;
    let packed = sqlx::query_scalar(AssertSqlSafe(sql.clone()))
        .fetch_one(&mut connection)
        .await?;
    Ok((grown, Some(packed)))
}

async fn postgres_bytes(bench: &Bench, site: &Site, tables: Tables) -> Outcome<f64> {
    let name = if tables == Tables::Ours {
        "auth_session"
    } else {
        "tower_sessions.session"
    };
    let mut connection = bench.postgres.connect(&site.place).await?;
    Ok(
        sqlx::query_scalar("SELECT pg_total_relation_size($1::text::regclass)::float8")
            .bind(name)
            .fetch_one(&mut connection)
            .await?,
    )
}
