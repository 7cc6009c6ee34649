//! Allocations per request, which a program of its own counts.

use serde_json::Value;

use crate::Outcome;
use crate::bench::Bench;
use crate::engine::Engine;
use crate::report::Report;
use crate::seed::Content;
use crate::server::command;
use crate::site::{Site, Tables};
use crate::table::Table;

pub(super) async fn run(bench: &Bench, report: &mut Report) -> Outcome {
    let site = Site::copy(
        bench,
        Engine::Sqlite,
        Tables::Ours,
        Content::USUAL,
        "allocations",
    )
    .await?;
    let cookie = &site.cookies[0];
    let output = command(&bench.target("release/allocations"))
        .args([&cookie.pair, &cookie.username])
        .env("DATABASE_URL", &site.url)
        .current_dir(bench.scratch(""))
        .output()
        .await?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr);
        return Err(format!("allocations: {}", text.trim()).into());
    }
    let counts: Value = serde_json::from_slice(&output.stdout)?;
    let columns = ["Server", "Where", "allocations", "bytes"];
    let mut table = Table::new("Allocations per `GET /me`, SQLite", &columns);
    for count in counts.as_array().into_iter().flatten() {
        let number = |name: &str| format!("{:.1}", count[name].as_f64().unwrap_or(f64::NAN));
        table.row(vec![
            count["server"].as_str().unwrap_or_default().to_owned(),
            count["where"].as_str().unwrap_or_default().to_owned(),
            number("allocations"),
            number("bytes"),
        ]);
    }
    report.table(&table);
    report.raw("allocations", counts);
    Ok(())
}
