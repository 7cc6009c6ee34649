use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    BoxError,
    body::{Body, Bytes, HttpBody},
};
use http_body_util::Limited;
use hyper::body::{Frame, SizeHint};
use tokio::time::{Sleep, sleep};

use super::ServerLimits;

/// A request body that ends with an error when it grows beyond the limit or the client pauses too long.
pub(super) struct WatchedBody {
    inner: Limited<Body>,
    longest_pause: Duration,
    pause: Option<Pin<Box<Sleep>>>,
    waiting: Waiting,
}

/// Whether the request stands still because its client has not sent the rest of the body, if there is one.
#[derive(Clone, Default)]
pub(super) struct Waiting(Option<Arc<AtomicBool>>);

/// The client stopped in the middle of its request.
#[derive(Debug, thiserror::Error)]
#[error("the client paused too long within the request body")]
struct PauseTooLong;

impl WatchedBody {
    pub(super) fn new(body: Body, limits: &ServerLimits) -> (Self, Waiting) {
        let waiting = Waiting(Some(Arc::default()));
        let watched = Self {
            inner: Limited::new(body, limits.body_bytes),
            longest_pause: limits.body_pause,
            pause: None,
            waiting: waiting.clone(),
        };
        (watched, waiting)
    }
}

impl Waiting {
    pub(super) fn get(&self) -> bool {
        let waiting = self.0.as_ref();
        waiting.is_some_and(|waiting| waiting.load(Ordering::Relaxed))
    }

    fn set(&self, now: bool) {
        if let Some(waiting) = &self.0 {
            waiting.store(now, Ordering::Relaxed);
        }
    }
}

impl HttpBody for WatchedBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = self.get_mut();
        if let Poll::Ready(frame) = Pin::new(&mut this.inner).poll_frame(cx) {
            this.pause = None;
            this.waiting.set(false);
            return Poll::Ready(frame);
        }
        this.waiting.set(true);
        let longest_pause = this.longest_pause;
        let pause = this
            .pause
            .get_or_insert_with(|| Box::pin(sleep(longest_pause)));
        pause
            .as_mut()
            .poll(cx)
            .map(|()| Some(Err(PauseTooLong.into())))
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}
