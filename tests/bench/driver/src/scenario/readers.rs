//! Visitors who read while others flood the login: each asks now and then, as people do, and every answer is timed.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::Outcome;
use crate::client::Client;
use crate::contestant::Exchange;

/// So many read side by side.
pub(super) const READERS: usize = 8;

/// How often each of them asks.
const PACE: Duration = Duration::from_millis(20);

/// Reads for so many seconds and gives the milliseconds of every answer, each of which has to be the right one.
pub(super) async fn read(
    address: SocketAddr,
    exchanges: &[Exchange],
    seconds: u64,
) -> Outcome<Vec<f64>> {
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut readers = JoinSet::new();
    for exchanges in exchanges.chunks(exchanges.len() / READERS).take(READERS) {
        let own: Vec<_> = exchanges
            .iter()
            .map(|exchange| (exchange.request.clone(), exchange.contains.clone()))
            .collect();
        readers.spawn(async move { reader(Client::new(address), own, end).await });
    }
    let mut times = Vec::new();
    while let Some(reader) = readers.join_next().await {
        times.extend(reader??);
    }
    Ok(times)
}

async fn reader(
    mut client: Client,
    own: Vec<(String, String)>,
    end: Instant,
) -> Result<Vec<f64>, String> {
    let mut times = Vec::new();
    let mut pace = tokio::time::interval(PACE);
    for (request, contains) in own.iter().cycle() {
        pace.tick().await;
        if Instant::now() >= end {
            break;
        }
        let start = Instant::now();
        let answer = client
            .send(request.as_bytes())
            .await
            .map_err(|error| error.to_string())?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
        if answer.status != 200 || !answer.text().contains(contains.as_str()) {
            return Err(format!(
                "a reader got {}: {}",
                answer.status,
                answer.excerpt()
            ));
        }
    }
    Ok(times)
}
