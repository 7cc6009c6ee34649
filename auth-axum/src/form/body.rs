//! Reading a body into memory.

use axum::body::{Body, Bytes, HttpBody};
use http::StatusCode;
use http_body_util::{BodyExt, LengthLimitError};
use tokio::sync::Semaphore;

use crate::problem::Problem;

/// What may be in memory at once of bodies that are longer than [`FREE`].
static LONG_BODIES: Semaphore = Semaphore::const_new(32);

/// How much of a body is read without asking.
const FREE: usize = 64 * 1024;

/// Reads a body of at most `limit` bytes. No more than 32 long bodies are read at a time: whoever comes
/// beyond that is told to come back.
///
/// It is copied into one buffer: a body that comes in thousands of tiny pieces would otherwise hold
/// a read buffer for each of them.
pub(crate) async fn read(mut body: Body, limit: usize) -> Result<Bytes, Problem> {
    let too_large = || Problem::new(StatusCode::PAYLOAD_TOO_LARGE);
    if body.size_hint().lower() > limit as u64 {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    let mut place = None;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|error| problem_of(&error))?.into_data() else {
            continue;
        };
        if data.len() > limit - bytes.len() {
            return Err(too_large());
        }
        bytes.extend_from_slice(&data);
        if bytes.len() > FREE && place.is_none() {
            place = Some(
                LONG_BODIES
                    .try_acquire()
                    .map_err(|_| Problem::unavailable())?,
            );
        }
    }
    Ok(bytes.into())
}

/// A body that is too long for the server, or that stopped on its way.
fn problem_of(error: &(dyn std::error::Error + 'static)) -> Problem {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<LengthLimitError>() {
            return Problem::new(StatusCode::PAYLOAD_TOO_LARGE);
        }
        cause = error.source();
    }
    Problem::new(StatusCode::BAD_REQUEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_body_is_read_up_to_its_limit() {
        let read = async |text: &'static str| read(Body::from(text), 4).await;
        assert_eq!(read("1234").await.unwrap(), "1234");
        let problem = read("12345").await.unwrap_err();
        assert_eq!(problem.status(), StatusCode::PAYLOAD_TOO_LARGE);
    }

    #[tokio::test]
    async fn long_bodies_wait_for_none_and_are_told_to_come_back() {
        let long = || Body::from(vec![b'x'; FREE + 1]);
        let others = LONG_BODIES.acquire_many(32).await.unwrap();
        let problem = read(long(), 2 * FREE).await.unwrap_err();
        assert_eq!(problem.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(
            read(Body::from(vec![b'x'; FREE]), FREE).await.is_ok(),
            "short ones are free"
        );
        drop(others);
        assert!(read(long(), 2 * FREE).await.is_ok());
    }
}
