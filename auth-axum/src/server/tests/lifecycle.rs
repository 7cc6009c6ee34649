use super::*;

#[tokio::test]
async fn connections_beyond_the_cap_wait_for_their_turn() {
    let server = Server::start(|limits| limits.connections = 1).await;
    let first = server.connect().await;
    sleep(Duration::from_millis(50)).await;
    let mut second = server.connect().await;
    second.write_all(&get_request("/", "")).await.unwrap();
    assert!(
        timeout(BRIEF, second.readable()).await.is_err(),
        "the only slot is taken"
    );
    drop(first);
    assert!(rest(&mut second).await.ends_with("hello"));
}

#[tokio::test]
async fn shutdown_lets_running_requests_finish() {
    let mut server = Server::start(|_| {}).await;
    let (mut busy, mut idle) = (server.connect().await, server.connect().await);
    busy.write_all(b"GET /slow HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .unwrap();
    idle.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .unwrap();
    sleep(Duration::from_millis(300)).await;
    drop(server.stop.take());
    assert!(rest(&mut idle).await.ends_with("hello"));
    let answer = rest(&mut busy).await;
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.ends_with("done"),
        "{answer}"
    );
    drop((busy, idle));
    assert!(server.running.await.unwrap().is_ok());
    assert!(
        TcpStream::connect(server.address).await.is_err(),
        "nobody listens any more"
    );
}

#[tokio::test]
async fn shutdown_does_not_wait_beyond_the_grace() {
    let mut server = Server::start(|limits| limits.grace = BRIEF).await;
    let mut stuck = server.connect().await;
    stuck.write_all(&get_request("/stuck", "")).await.unwrap();
    sleep(Duration::from_millis(50)).await;
    let started = Instant::now();
    drop(server.stop.take());
    assert!((&mut server.running).await.unwrap().is_ok());
    assert!((BRIEF..Duration::from_secs(5)).contains(&started.elapsed()));
    let mut answer = Vec::new();
    let _ = stuck.read_to_end(&mut answer).await;
    assert!(answer.is_empty());
}
