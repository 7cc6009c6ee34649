//! The load generator.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use tokio::process::Command;

use crate::Outcome;
use crate::answer::CLOSE;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/requests.lua");

/// After so many requests of one connection the library's server closes it, with a longer answer.
const REQUESTS_PER_CONNECTION: u64 = 1_000;

/// A load on one server.
pub(crate) struct Load<'a> {
    pub(crate) address: SocketAddr,
    /// The file with the requests.
    pub(crate) requests: &'a Path,
    pub(crate) connections: u64,
    pub(crate) seconds: u64,
}

/// What wrk counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Count {
    pub(crate) requests: u64,
    pub(crate) bytes: u64,
    pub(crate) per_second: f64,
    /// Latencies in milliseconds.
    pub(crate) p50: f64,
    pub(crate) p99: f64,
    pub(crate) max: f64,
    /// Answers of 400 and above.
    pub(crate) refused: u64,
}

impl Count {
    /// Requests per second without those that were refused.
    pub(crate) fn accepted_per_second(&self) -> f64 {
        self.per_second * (self.requests - self.refused) as f64 / self.requests as f64
    }
}

impl Load<'_> {
    /// Runs wrk. A connection that fails, or an answer that never comes, fails the run.
    pub(crate) async fn run(&self) -> Outcome<Count> {
        let output = Command::new("setpriv")
            .args(["--pdeathsig", "KILL", "wrk", "-t1", "--timeout", "60s"])
            .arg(format!("-c{}", self.connections))
            .arg(format!("-d{}s", self.seconds))
            .args(["-s", SCRIPT])
            .arg(format!("http://{}", self.address))
            .arg("--")
            .arg(self.requests)
            .arg(fastrand::u32(..1_000_000).to_string())
            .stdin(Stdio::null())
            .kill_on_drop(true)
            .output()
            .await?;
        let text = String::from_utf8(output.stdout)?;
        let line = text.lines().find(|line| line.starts_with('{'));
        let Some(line) = line else {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(format!("wrk has failed: {} {}", text.trim(), said.trim()).into());
        };
        let counts: Value = serde_json::from_str(line)?;
        let number = |name: &str| {
            counts[name]
                .as_u64()
                .ok_or_else(|| format!("wrk gives no {name}"))
        };
        for kind in ["connect", "read", "write", "timeout"] {
            if number(kind)? > 0 {
                return Err(format!("wrk has counted {} {kind} errors", number(kind)?).into());
            }
        }
        let milliseconds = |name: &str| number(name).map(|number| number as f64 / 1e3);
        Ok(Count {
            requests: number("requests")?,
            bytes: number("bytes")?,
            per_second: number("requests")? as f64 / (number("us")? as f64 / 1e6),
            p50: milliseconds("p50")?,
            p99: milliseconds("p99")?,
            max: milliseconds("max")?,
            refused: number("status")?,
        })
    }

    /// Whether all answers were of this size. Those that were cut off at the end have no whole size, and the last of a
    /// connection is longer.
    pub(crate) fn check(&self, count: &Count, size: usize) -> Outcome {
        let (requests, size) = (count.requests, size as u64);
        let closed = requests / REQUESTS_PER_CONNECTION + self.connections;
        let least = requests * size;
        let most = least + closed * CLOSE.len() as u64 + self.connections * size;
        if requests == 0 {
            return Err("no request was answered".into());
        }
        if !(least..=most).contains(&count.bytes) {
            let each = count.bytes as f64 / requests as f64;
            return Err(
                format!("answers of {size} bytes were expected, {each:.1} is their mean").into(),
            );
        }
        Ok(())
    }
}
