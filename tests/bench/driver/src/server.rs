//! A server of this run.

use std::fs::{self, File};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use tokio::net::TcpListener;
use tokio::process::{Child, Command};

use crate::Outcome;
use crate::bench::{Bench, SECRET_KEY};
use crate::client::Client;
use crate::process::{self, Memory};

/// How long a server may take to answer for the first time.
const PATIENCE: Duration = Duration::from_secs(20);

/// How a server ends that was asked for a session cache and has none.
const NO_CACHE: i32 = 3;

/// A server of this run. It ends when this is dropped.
pub(crate) struct Server {
    /// Kept because it ends when this is dropped.
    _child: Child,
    pid: u32,
    pub(crate) address: SocketAddr,
    /// What it writes to stderr.
    pub(crate) log: PathBuf,
}

/// A program as it is started here: it ends, whatever happens, with this process.
pub(crate) fn command(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    command
        .args(["--pdeathsig", "KILL"])
        .arg(program)
        .kill_on_drop(true);
    // What the developer has set is for other programs.
    for name in ["RUST_LOG", "APP_ORIGIN", "DATABASE_URL", "BIND"] {
        command.env_remove(name);
    }
    command.env("SECRET_KEY", SECRET_KEY);
    command
}

impl Server {
    /// Starts `program`; nothing if it says that it has not been built for these variables.
    pub(crate) async fn start(
        bench: &Bench,
        name: &str,
        program: &Path,
        variables: &[(&str, &str)],
    ) -> Outcome<Option<Self>> {
        let address = free_address().await?;
        let log = bench.scratch(&format!("{name}-{}.log", address.port()));
        let mut child = command(program)
            .env("BIND", address.to_string())
            .envs(variables.iter().copied())
            .current_dir(bench.scratch(""))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(&log)?)
            .spawn()
            .map_err(|error| format!("cannot start {}: {error}", program.display()))?;
        let deadline = Instant::now() + PATIENCE;
        let request = format!("GET /public HTTP/1.1\r\nHost: {address}\r\n\r\n");
        loop {
            if let Ok(answer) = Client::new(address).send(request.as_bytes()).await
                && answer.status == 200
            {
                break;
            }
            match child.try_wait()? {
                Some(status) if status.code() == Some(NO_CACHE) => return Ok(None),
                None if Instant::now() < deadline => {}
                _ => {
                    let text = fs::read_to_string(&log)?;
                    let last = text.lines().last().unwrap_or("it has written nothing");
                    return Err(format!("{name} does not start: {last}").into());
                }
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let pid = child.id().ok_or_else(|| format!("{name} has ended"))?;
        Ok(Some(Self {
            _child: child,
            pid,
            address,
            log,
        }))
    }

    /// Its CPU time so far, in seconds.
    pub(crate) fn cpu(&self) -> Outcome<f64> {
        process::cpu(self.pid)
    }

    pub(crate) fn memory(&self) -> Outcome<Memory> {
        process::memory(self.pid)
    }
}

/// An address that nobody uses, and that nobody is likely to take within a moment.
async fn free_address() -> Outcome<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    Ok(listener.local_addr()?)
}
