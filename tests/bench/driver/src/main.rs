//! Seeds, starts servers, loads them, and says what came out. `tests/bench/run` calls it, which has the usage.

mod answer;
mod arguments;
mod bench;
mod cargo;
mod client;
mod contestant;
mod engine;
mod figures;
mod postgres;
mod process;
mod report;
mod rounds;
mod scenario;
mod seed;
mod server;
mod site;
mod stats;
mod table;
mod writer;
mod wrk;

use std::error::Error;
use std::process::ExitCode;

use arguments::Arguments;
use bench::Bench;
use report::Report;

/// Whatever goes wrong ends the run with one line.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

// One thread: it starts the servers, and they end with the thread that started them.
#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let result = tokio::select! {
        result = run() => result,
        _ = tokio::signal::ctrl_c() => Err("interrupted".into()),
    };
    result.unwrap_or_else(|error| {
        eprintln!("bench: {error}");
        ExitCode::FAILURE
    })
}

async fn run() -> Outcome<ExitCode> {
    let arguments = Arguments::read()?;
    let bench = Bench::prepare(arguments.quick)?;
    let mut report = Report::default();
    for scenario in &arguments.scenarios {
        bench.say(&format!("{scenario}:"));
        scenario::run(scenario, &bench, &mut report).await?;
    }
    report.print_targets();
    report.write(&bench)?;
    Ok(if arguments.check && report.misses() > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}
