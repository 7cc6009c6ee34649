//! How long a connection is kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use axum::response::Response;
use http::{HeaderValue, header};
use tokio::sync::Semaphore;

use super::ServerLimits;

/// How long a connection is kept: not for ever, and after one request when few places are left, so that
/// a client with many connections keeps nobody out.
#[derive(Debug, Clone)]
pub(super) struct Life {
    began: Instant,
    requests: Arc<AtomicUsize>,
    limits: ServerLimits,
    few: usize,
    places: Arc<Semaphore>,
}

impl Life {
    /// The life of a connection that begins now. `few` free places are too few.
    pub(super) fn new(limits: ServerLimits, few: usize, places: Arc<Semaphore>) -> Self {
        Self {
            began: Instant::now(),
            requests: Arc::default(),
            limits,
            few,
            places,
        }
    }

    /// Tells the client, with the last answer of the connection, that it is the last.
    pub(super) fn close_in_time(&self, mut response: Response) -> Response {
        let requests = self.requests.fetch_add(1, Ordering::Relaxed) + 1;
        let is_last = requests >= self.limits.connection_requests
            || self.began.elapsed() >= self.limits.connection_time
            || self.places.available_permits() < self.few;
        if is_last {
            response
                .headers_mut()
                .insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_closed(life: &Life) -> bool {
        let response = life.close_in_time(Response::default());
        response.headers().contains_key(header::CONNECTION)
    }

    #[test]
    fn a_connection_ends_after_its_last_request() {
        let limits = ServerLimits {
            connection_requests: 2,
            ..ServerLimits::default()
        };
        let life = Life::new(limits, 1, Arc::new(Semaphore::new(8)));
        assert!(!is_closed(&life));
        assert!(is_closed(&life));
    }

    #[test]
    fn when_few_places_are_left_every_answer_is_the_last() {
        let places = Arc::new(Semaphore::new(1));
        let life = Life::new(ServerLimits::default(), 2, Arc::clone(&places));
        assert!(is_closed(&life));
        places.add_permits(1);
        assert!(!is_closed(&life));
    }
}
