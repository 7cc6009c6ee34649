use std::time::Duration;

use hyper::server::conn::http1;
use hyper_util::rt::TokioTimer;
use tokio::sync::Semaphore;

/// How far hyper reads beyond our own limit of bytes, so that a request just above it is refused by [`RequestLimits`](super::RequestLimits) with
/// all the security headers. What goes further gets hyper's bare 431.
const HEADROOM: usize = 2;

/// How many header fields hyper has room for without asking the allocator, with each request, for more.
const INLINE_HEADERS: usize = 100;

/// Files that are not connections: the listener, the log, a pool of connections to the database, an embedded file and its log.
const RESERVED_FILES: usize = 96;

/// What one client may take of the server. The defaults withstand slow and greedy clients (ASVS 15.2.2).
///
/// # Examples
///
/// ```
/// use auth_axum::server::ServerLimits;
///
/// let mut limits = ServerLimits::default();
/// limits.body_bytes = 10 * 1024 * 1024;
/// assert_eq!(limits.headers, 100);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServerLimits {
    /// Open connections: 16,384, or as many as the process may have files open (`ulimit -n`), less what the database, the log and the
    /// listener need. More wait in the listener's queue. When fewer than an eighth are free, every connection ends with its answer.
    pub connections: usize,
    /// Requests of one connection: 1,000, then it is closed.
    pub connection_requests: usize,
    /// Age of a connection after which its next answer is the last: 5 minutes.
    pub connection_time: Duration,
    /// Header fields of one request: 100, else a bare 431.
    pub headers: usize,
    /// Bytes of the request target and all header fields: 32 KiB, else 431.
    pub header_bytes: usize,
    /// Time from the first moment of a connection, or from the end of a response, to the end of the next request's header: 10 s, then the
    /// connection is closed. It is thus also how long an idle connection is kept.
    pub header_time: Duration,
    /// Bytes of a request body: 2 MiB, else 413. Forms have a smaller limit of their own.
    pub body_bytes: usize,
    /// Longest pause within a request body: 8 s, then 408. With the answer's way it stays under ten.
    pub body_pause: Duration,
    /// Time from the header of a request to the header of its response: 30 s, then 408 if the client was the slow one, else 503.
    pub request_time: Duration,
    /// Longest time in which a client takes nothing of a response: 30 s, then the connection is closed.
    pub write_pause: Duration,
    /// Time that running requests have to finish after the signal to stop: 30 s.
    pub grace: Duration,
}

impl Default for ServerLimits {
    fn default() -> Self {
        Self {
            connections: 16 * 1024,
            connection_requests: 1_000,
            connection_time: Duration::from_mins(5),
            headers: 100,
            header_bytes: 32 * 1024,
            header_time: Duration::from_secs(10),
            body_bytes: 2 * 1024 * 1024,
            body_pause: Duration::from_secs(8),
            request_time: Duration::from_secs(30),
            write_pause: Duration::from_secs(30),
            grace: Duration::from_secs(30),
        }
    }
}

impl ServerLimits {
    /// How many connections there can really be.
    pub(super) fn connections_at_most(&self) -> usize {
        let files = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
        let files = files
            .and_then(|files| usize::try_from(files).ok())
            .unwrap_or(usize::MAX);
        self.connections
            .min(files.saturating_sub(RESERVED_FILES))
            .clamp(1, Semaphore::MAX_PERMITS)
    }

    /// hyper, told of the limits that only it can keep.
    pub(super) fn http(&self) -> http1::Builder {
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new())
            .header_read_timeout(self.header_time)
            .max_header_size(self.header_bytes.saturating_mul(HEADROOM));
        if self.headers > INLINE_HEADERS {
            http.max_headers(self.headers);
        }
        http
    }
}
