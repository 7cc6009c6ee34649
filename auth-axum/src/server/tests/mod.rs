mod lifecycle;
mod refusals;
mod timeouts;

use std::time::Instant;

use axum::{
    Extension,
    body::Bytes,
    routing::{get, post},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    sync::oneshot,
    task::JoinHandle,
};

use super::*;

struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    running: JoinHandle<io::Result<()>>,
}

impl Server {
    async fn start(change: impl FnOnce(&mut ServerLimits)) -> Self {
        let mut limits = ServerLimits::default();
        change(&mut limits);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let shutdown = async move { drop(stopped.await) };
        let running = tokio::spawn(serve(
            listener,
            app(),
            SecurityHeaders::new(false),
            limits,
            shutdown,
        ));
        Self {
            address,
            stop: Some(stop),
            running,
        }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// All that the server sends until it closes.
    async fn answer(&self, request: &[u8]) -> String {
        let mut stream = self.connect().await;
        stream.write_all(request).await.unwrap();
        rest(&mut stream).await
    }
}

async fn rest(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8(answer).unwrap()
}

fn app() -> Router {
    Router::new()
        .route("/", get(|| async { "hello" }))
        .route("/peer", get(|Extension(PeerAddr(peer)): Extension<PeerAddr>| async move { peer.ip().to_string() }))
        .route("/length", post(|body: Bytes| async move { body.len().to_string() }))
        .route("/slow", get(|| async { sleep(Duration::from_secs(1)).await; "done" }))
        .route("/stuck", get(std::future::pending::<()>))
        .route("/panic", get(broken))
        .route("/large", get(|| async { vec![b'x'; 64 * 1024 * 1024] }))
}

async fn broken() {
    panic!("secret detail")
}

fn get_request(path: &str, headers: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n").into_bytes()
}

fn assert_refused(answer: &str, status: u16) {
    assert!(
        answer.starts_with(&format!("HTTP/1.1 {status} ")),
        "{answer}"
    );
    assert!(
        answer.contains("x-content-type-options: nosniff\r\n"),
        "{answer}"
    );
    assert!(answer.contains("cache-control: no-store\r\n"), "{answer}");
}

const BRIEF: Duration = Duration::from_millis(150);
