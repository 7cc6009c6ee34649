//! Which statement uses which index of the sessions: one that none uses is only work for every login.

use serde_json::{Value, json};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, PgConnection, Row as _};

use crate::Outcome;
use crate::bench::Bench;
use crate::engine::{ENGINES, Engine};
use crate::report::Report;
use crate::seed::Content;
use crate::site::{Site, Tables};
use crate::table::Table;

/// What the library says to the table, with values in it.
const STATEMENTS: [(&str, &str); 3] = [
    (
        "a request: the session of a token",
        "SELECT * FROM auth_session s LEFT JOIN accounts_user u ON u.id = s.user_id WHERE s.id = {key}",
    ),
    (
        "a changed password: all sessions of a user",
        "DELETE FROM auth_session WHERE user_id = 7",
    ),
    (
        "the purge",
        "DELETE FROM auth_session WHERE id IN (SELECT id FROM (SELECT id FROM auth_session \
         WHERE expires_at <= 1000 ORDER BY expires_at LIMIT 1000) AS batch)",
    ),
];

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome<Value> {
    let mut table = Table::new("Indexes of the sessions", &["Index", "Database", "Used by"]);
    let mut raw = Vec::new();
    for engine in ENGINES {
        let site = Site::original(bench, engine, Tables::Ours, Content::HUGE).await?;
        let found = match engine {
            Engine::Sqlite => sqlite(&site).await?,
            Engine::Postgres => postgres(bench.postgres.connect(&site.place).await?).await?,
        };
        let mut unused = 0.0;
        for (index, users) in found {
            if users.is_empty() {
                unused += 1.0;
            }
            table.row(vec![index.clone(), engine.to_string(), users.join("; ")]);
            raw.push(json!({ "index": index, "database": engine.to_string(), "used_by": users }));
        }
        report.at_most(
            &format!("size, {engine}: indexes that no statement uses"),
            unused,
            0.0,
            "",
        );
    }
    report.table(&table);
    Ok(raw.into())
}

/// An index and what uses it.
type Uses = Vec<(String, Vec<String>)>;

fn uses(indexes: Vec<String>, plans: &[(&str, String)], named: impl Fn(&str) -> String) -> Uses {
    let uses = |index: &str| {
        let users = plans
            .iter()
            .filter(|(_, plan)| plan.contains(&named(index)));
        users.map(|(user, _)| (*user).to_owned()).collect()
    };
    indexes
        .into_iter()
        .map(|index| (index.clone(), uses(&index)))
        .collect()
}

async fn sqlite(site: &Site) -> Outcome<Uses> {
    let options = SqliteConnectOptions::new().filename(&site.place);
    let mut connection: SqliteConnection = options.connect().await?;
    let sql = "SELECT name FROM pragma_index_list('auth_session') ORDER BY name";
    let indexes: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut connection).await?;
    let mut plans = Vec::new();
    for (user, statement) in STATEMENTS {
        let sql = format!("EXPLAIN QUERY PLAN {}", statement.replace("{key}", "x'00'"));
        let rows = sqlx::query(AssertSqlSafe(sql))
            .fetch_all(&mut connection)
            .await?;
        let lines: Vec<String> = rows.iter().map(|row| row.get("detail")).collect();
        plans.push((user, lines.join("; ")));
    }
    // The key of the table has no name in a plan.
    let named = |index: &str| {
        if index.starts_with("sqlite_autoindex") {
            "PRIMARY KEY".to_owned()
        } else {
            index.to_owned()
        }
    };
    Ok(uses(indexes, &plans, named))
}

async fn postgres(mut connection: PgConnection) -> Outcome<Uses> {
    let sql = "SELECT indexname::text FROM pg_indexes WHERE tablename = 'auth_session' ORDER BY 1";
    let indexes: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut connection).await?;
    let mut plans = Vec::new();
    for (user, statement) in STATEMENTS {
        let sql = format!("EXPLAIN {}", statement.replace("{key}", "'\\x00'"));
        let lines: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_all(&mut connection)
            .await?;
        plans.push((user, lines.join("; ")));
    }
    Ok(uses(indexes, &plans, str::to_owned))
}
