//! Requests, and what was allocated meanwhile.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::http::header::{COOKIE, HOST};
use serde_json::{Value, json};
use stats_alloc::Region;
use tower::ServiceExt as _;

use crate::{ALLOCATOR, Outcome};

/// So many requests are sent first: caches fill and statements are prepared.
const WARM_UP: usize = 300;

/// So many are counted. Together they are fewer than a connection of the library's server may send.
const REQUESTS: usize = 600;

/// Who visits which server.
#[derive(Clone, Copy)]
pub(crate) struct Visit<'a> {
    pub(crate) address: SocketAddr,
    pub(crate) cookie: &'a str,
    pub(crate) username: &'a str,
}

/// What one request allocates, in the mean.
#[derive(Clone, Copy)]
pub(crate) struct Count {
    allocations: f64,
    bytes: f64,
}

impl Count {
    /// Ends a count that has begun before `REQUESTS` requests.
    fn of(region: &Region<'_, std::alloc::System>) -> Self {
        let change = region.change();
        Self {
            allocations: (change.allocations + change.reallocations) as f64 / REQUESTS as f64,
            bytes: change.bytes_allocated as f64 / REQUESTS as f64,
        }
    }

    pub(crate) fn json(self, server: &str, place: &str) -> Value {
        json!({
            "server": server,
            "where": place,
            "allocations": self.allocations,
            "bytes": self.bytes,
        })
    }
}

/// Calls the router. What making the request allocates is not counted.
pub(crate) async fn in_router(router: &Router, visit: Visit<'_>) -> Outcome<Count> {
    let request = || {
        Request::get("/me")
            .header(HOST, visit.address.to_string())
            .header(COOKIE, visit.cookie)
            .body(Body::empty())
    };
    for _ in 0..WARM_UP {
        let answer = router.clone().oneshot(request()?).await?;
        let body = to_bytes(answer.into_body(), 1 << 16).await?;
        if body != visit.username {
            return Err(format!("the router answers {body:?}").into());
        }
    }
    let requests = (0..REQUESTS)
        .map(|_| request())
        .collect::<Result<Vec<_>, _>>()?;
    let region = Region::new(ALLOCATOR);
    for request in requests {
        let answer = router.clone().oneshot(request).await?;
        drop(to_bytes(answer.into_body(), 1 << 16).await?);
    }
    Ok(Count::of(&region))
}

/// Asks the server, by a client that allocates nothing.
pub(crate) async fn over_network(visit: Visit<'_>) -> Outcome<Count> {
    let request = format!(
        "GET /me HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\n\r\n",
        visit.address, visit.cookie
    );
    let (address, username) = (visit.address, visit.username.to_owned());
    let client = move || {
        let mut stream = TcpStream::connect(address)?;
        let mut buffer = [0; 4096];
        stream.write_all(request.as_bytes())?;
        // The answer is small enough to come in one piece, and all have the size of the first.
        let size = stream.read(&mut buffer)?;
        if !buffer[..size].ends_with(username.as_bytes()) {
            return Err(std::io::Error::other("the server answers something else"));
        }
        for _ in 1..WARM_UP {
            stream.write_all(request.as_bytes())?;
            stream.read_exact(&mut buffer[..size])?;
        }
        let region = Region::new(ALLOCATOR);
        for _ in 0..REQUESTS {
            stream.write_all(request.as_bytes())?;
            stream.read_exact(&mut buffer[..size])?;
        }
        Ok(Count::of(&region))
    };
    Ok(tokio::task::spawn_blocking(client).await??)
}
