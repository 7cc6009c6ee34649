//! Cargo, as somebody has it who has set nothing.

use std::env;
use std::path::Path;
use std::process::{Stdio, id};
use std::time::Instant;

use tokio::process::Command;

use crate::{Outcome, process};

/// Variables that change what is built, how, or where. `CARGO_HOME` and what says how to reach the registry stay.
const CHANGES: [&str; 6] = [
    "CARGO_BUILD_",
    "CARGO_ENCODED_",
    "CARGO_INCREMENTAL",
    "CARGO_PROFILE_",
    "CARGO_TARGET_",
    "RUST",
];

/// What would be gone with them, and has to stay: which compiler it is.
const STAYS: [&str; 2] = ["RUSTUP_HOME", "RUSTUP_TOOLCHAIN"];

/// `cargo` in a folder, without arguments. It ends, whatever happens, with this process.
pub(crate) fn command(folder: &Path) -> Command {
    let cargo = env::var("CARGO").ok().filter(|cargo| !cargo.is_empty());
    let mut command = Command::new(cargo.as_deref().unwrap_or("cargo"));
    command
        .current_dir(folder)
        .stdin(Stdio::null())
        .kill_on_drop(true);
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        let changes = CHANGES.iter().any(|prefix| name.starts_with(prefix));
        if changes && !STAYS.contains(&&*name) {
            command.env_remove(&*name);
        }
    }
    command
}

/// What it prints.
pub(crate) async fn run(command: &mut Command) -> Outcome<String> {
    let output = command.output().await?;
    if output.status.success() {
        return Ok(String::from_utf8(output.stdout)?);
    }
    let folder = command.as_std().get_current_dir();
    let folder = folder.map(Path::to_string_lossy).unwrap_or_default();
    let text = String::from_utf8_lossy(&output.stderr);
    Err(format!("cargo failed in {folder}: {}", text.trim()).into())
}

/// What a command took, in seconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Took {
    /// By the clock.
    pub(crate) seconds: f64,
    /// Of the processors: what others do beside it is not in here.
    pub(crate) cpu: f64,
}

/// Runs cargo, with what is downloaded already, and says what it took.
pub(crate) async fn time(folder: &Path, arguments: &[&str]) -> Outcome<Took> {
    let mut command = command(folder);
    command.args(arguments).arg("--offline");
    let (start, before) = (Instant::now(), process::cpu_of_family(id())?);
    run(&mut command).await?;
    Ok(Took {
        seconds: start.elapsed().as_secs_f64(),
        cpu: process::cpu_of_family(id())? - before,
    })
}
