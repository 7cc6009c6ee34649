use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Sleep, sleep},
};

/// How long the rest of a request is read and thrown away after our last byte.
const LINGER: Duration = Duration::from_secs(1);

/// A TCP connection that gives up on a client which takes nothing, and closes without cutting off its own answer.
pub(super) struct Connection {
    stream: TcpStream,
    longest_pause: Duration,
    pause: Option<Pin<Box<Sleep>>>,
    linger: Option<Pin<Box<Sleep>>>,
}

impl Connection {
    pub(super) fn new(stream: TcpStream, longest_pause: Duration) -> Self {
        // Small answers would wait for the client's acknowledgement. A socket that refuses is slower, not wrong.
        let _ = stream.set_nodelay(true);
        Self {
            stream,
            longest_pause,
            pause: None,
            linger: None,
        }
    }

    /// Passes on what a write came to, or an error if none has got through for too long.
    fn watched<T>(
        &mut self,
        cx: &mut Context<'_>,
        written: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.pause = None;
            return written;
        }
        let longest_pause = self.longest_pause;
        let pause = self
            .pause
            .get_or_insert_with(|| Box::pin(sleep(longest_pause)));
        pause
            .as_mut()
            .poll(cx)
            .map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, buf);
        self.watched(cx, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, bufs);
        self.watched(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        self.watched(cx, flushed)
    }

    /// Closes our side and reads on until the client closes too. To close with unread bytes makes TCP send a reset, which can destroy an
    /// answer such as 413 before the client has seen it.
    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.linger.is_none() {
            ready!(Pin::new(&mut self.stream).poll_shutdown(cx))?;
        }
        let this = self.get_mut();
        let linger = this.linger.get_or_insert_with(|| Box::pin(sleep(LINGER)));
        let mut scratch = [0; 4096];
        while linger.as_mut().poll(cx).is_pending() {
            let mut rest = ReadBuf::new(&mut scratch);
            match Pin::new(&mut this.stream).poll_read(cx, &mut rest) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Ok(())) if !rest.filled().is_empty() => {}
                Poll::Ready(_) => break,
            }
        }
        Poll::Ready(Ok(()))
    }
}
