//! The HTTP/1 server: hyper with the limits that `axum::serve` does not have.

mod body;
mod connection;
mod life;
mod limits;
mod panic;
mod peer;
mod refusal;
mod request;
mod signal;
#[cfg(test)]
mod tests;

use std::{io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{Router, body::Body};
use http::Request;
use hyper::body::Incoming;
use hyper_util::{rt::TokioIo, server::graceful::GracefulShutdown, service::TowerToHyperService};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    task::JoinSet,
    time::{sleep, timeout},
};
use tower::util::{MapRequest, MapResponse};
use tower_layer::Layer;

use crate::headers::SecurityHeaders;

use self::connection::Connection;
use self::life::Life;
#[cfg(feature = "manage")]
pub(crate) use self::signal::interrupted;
pub use self::{
    limits::ServerLimits,
    panic::{CatchPanic, CatchPanicFuture, CatchPanicService},
    peer::PeerAddr,
    request::{RequestLimits, RequestLimitsService},
    signal::shutdown_signal,
};

/// Pause after a failed `accept`, most likely for want of file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Serves `app` on `listener` until `shutdown` resolves, and then until the running requests have finished or
/// [`ServerLimits::grace`] is over.
///
/// Around the app stand, from the outside: `headers`, [`RequestLimits`] and [`CatchPanic`]. Every request carries its [`PeerAddr`] as an
/// extension.
///
/// # Errors
///
/// If `listener` has no address. What fails later fails one connection and is logged.
///
/// # Examples
///
/// ```no_run
/// use auth_axum::{headers::SecurityHeaders, server::{ServerLimits, serve, shutdown_signal}};
/// use axum::{Router, routing::get};
///
/// # async fn run() -> std::io::Result<()> {
/// let app = Router::new().route("/", get(|| async { "hello" }));
/// let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
/// serve(listener, app, SecurityHeaders::new(false), ServerLimits::default(), shutdown_signal()).await
/// # }
/// ```
pub async fn serve(
    listener: TcpListener,
    app: Router,
    headers: SecurityHeaders,
    limits: ServerLimits,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    let address = listener.local_addr()?;
    tracing::debug!(%address, "serving");

    let app = headers.layer(RequestLimits::new(limits).layer(CatchPanic.layer(app)));
    let http = limits.http();
    let connections_at_most = limits.connections_at_most();
    let slots = Arc::new(Semaphore::new(connections_at_most));
    let few = connections_at_most / 8;
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut shutdown = pin!(shutdown);

    loop {
        let (stream, peer, slot) = tokio::select! {
            () = &mut shutdown => break,
            accepted = accept(&listener, &slots) => accepted,
        };
        while connections.try_join_next().is_some() {}

        let life = Life::new(limits, few, Arc::clone(&slots));
        let app = MapRequest::new(app.clone(), move |request| with_peer(request, peer));
        let app = MapResponse::new(app, move |response| life.close_in_time(response));
        let io = TokioIo::new(Connection::new(stream, limits.write_pause));
        let connection = graceful.watch(http.serve_connection(io, TowerToHyperService::new(app)));
        connections.spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "connection failed");
            }
            drop(slot);
        });
    }

    drop(listener);
    if timeout(limits.grace, graceful.shutdown()).await.is_err() {
        tracing::warn!("requests were still running at the end of the grace period");
    }
    Ok(()) // dropping the set ends what still runs
}

/// The next connection, once there is a free slot for it.
async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, Option<OwnedSemaphorePermit>) {
    // Fails only if the semaphore is closed, which nobody does.
    let slot = Arc::clone(slots).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, slot),
            Err(error) => {
                tracing::warn!(%error, "could not accept a connection");
                sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

fn with_peer(request: Request<Incoming>, peer: SocketAddr) -> Request<Body> {
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(PeerAddr(peer));
    request
}
