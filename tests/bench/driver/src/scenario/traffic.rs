//! What people do while something else goes on: they log in and out, and every answer is timed.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::entrants::Entrant;
use crate::Outcome;
use crate::client::Client;
use crate::contestant::Exchange;
use crate::site::Cookie;

/// So many log in again and again.
const CLIENTS: usize = 4;

/// The pause between two logouts.
const PACE: Duration = Duration::from_millis(10);

/// What people do, in milliseconds: a login is one hash and one transaction, a logout is one write and no hash.
pub(super) struct Traffic {
    pub(super) logins: Vec<f64>,
    pub(super) logouts: Vec<f64>,
}

/// Several clients log in with these requests, another logs the `leavers` out, until something else is done.
pub(super) async fn visit<T>(
    entrant: &Entrant,
    exchanges: &[Exchange],
    leavers: &[Cookie],
    until: impl Future<Output = T>,
) -> Outcome<(Traffic, T)> {
    let (stop, stopped) = watch::channel(false);
    let mut clients = JoinSet::new();
    for exchange in &exchanges[..CLIENTS] {
        let client = Client::new(entrant.server.address);
        clients.spawn(log_in(client, exchange.request.clone(), stopped.clone()));
    }
    let client = Client::new(entrant.server.address);
    let leaver = tokio::spawn(log_out(
        client,
        entrant.server.address,
        leavers.to_vec(),
        stopped,
    ));
    let value = until.await;
    stop.send(true)?;
    let mut logins = Vec::new();
    while let Some(result) = clients.join_next().await {
        logins.extend(result??);
    }
    let logouts = leaver.await??;
    Ok((Traffic { logins, logouts }, value))
}

type Times = Result<Vec<f64>, String>;

async fn log_in(mut client: Client, request: String, stopped: watch::Receiver<bool>) -> Times {
    let mut times = Vec::new();
    while !*stopped.borrow() {
        times.push(timed(&mut client, &request, 303).await?);
    }
    Ok(times)
}

/// One after the other ends a session of their own.
async fn log_out(
    mut client: Client,
    address: SocketAddr,
    leavers: Vec<Cookie>,
    stopped: watch::Receiver<bool>,
) -> Times {
    let mut times = Vec::new();
    for cookie in leavers {
        if *stopped.borrow() {
            break;
        }
        tokio::time::sleep(PACE).await;
        let headers = format!("Host: {address}\r\nCookie: {}\r\n", cookie.pair);
        let request = format!("GET /accounts/csrf HTTP/1.1\r\n{headers}\r\n");
        let answer = client
            .send(request.as_bytes())
            .await
            .map_err(|error| error.to_string())?;
        let body: Value =
            serde_json::from_slice(&answer.body).map_err(|error| error.to_string())?;
        let token = body["csrf_token"]
            .as_str()
            .ok_or("there is no CSRF token")?;
        let request = format!(
            "POST /accounts/logout HTTP/1.1\r\n{headers}Origin: http://{address}\r\nX-CSRF-Token: {token}\r\n\
             Content-Length: 0\r\n\r\n"
        );
        times.push(timed(&mut client, &request, 303).await?);
    }
    Ok(times)
}

/// How many milliseconds the answer takes, which must have this status.
async fn timed(client: &mut Client, request: &str, status: u16) -> Result<f64, String> {
    let start = Instant::now();
    let answer = client
        .send(request.as_bytes())
        .await
        .map_err(|error| error.to_string())?;
    if answer.status != status {
        return Err(format!(
            "{} instead of {status}: {}",
            answer.status,
            answer.excerpt()
        ));
    }
    Ok(start.elapsed().as_secs_f64() * 1e3)
}
