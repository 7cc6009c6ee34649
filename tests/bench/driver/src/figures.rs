//! What a server did in one round.

use serde_json::{Value, json};

use crate::wrk::Count;

/// What a server did in one round.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figures {
    pub(crate) count: Count,
    /// CPU time of a request in microseconds, of the server itself.
    pub(crate) cpu: f64,
    /// The same of the processes of PostgreSQL.
    pub(crate) postgres_cpu: f64,
    /// Memory of the server in MiB: after the round, and at most since its start.
    pub(crate) resident: f64,
    pub(crate) peak: f64,
}

impl Figures {
    pub(crate) fn json(&self) -> Value {
        json!({
            "requests": self.count.requests,
            "bytes": self.count.bytes,
            "per_second": self.count.per_second,
            "p50_ms": self.count.p50,
            "p99_ms": self.count.p99,
            "max_ms": self.count.max,
            "refused": self.count.refused,
            "cpu_us": self.cpu,
            "postgres_cpu_us": self.postgres_cpu,
            "resident_mib": self.resident,
            "peak_mib": self.peak,
        })
    }
}
