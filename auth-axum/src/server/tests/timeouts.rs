use super::*;

#[tokio::test]
async fn slow_headers_and_idle_connections_are_closed() {
    let server = Server::start(|limits| limits.header_time = BRIEF).await;
    for begun in [&b""[..], b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\n"] {
        let started = Instant::now();
        assert_eq!(server.answer(begun).await, "");
        assert!(
            (BRIEF..Duration::from_secs(5)).contains(&started.elapsed()),
            "{:?}",
            started.elapsed()
        );
    }
    let started = Instant::now();
    let answer = server.answer(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    assert!(
        answer.starts_with("HTTP/1.1 200"),
        "kept alive until it idles: {answer}"
    );
    assert!((BRIEF..Duration::from_secs(5)).contains(&started.elapsed()));
}

#[tokio::test]
async fn a_body_that_stops_answers_408() {
    let server = Server::start(|limits| limits.body_pause = BRIEF).await;
    let started = Instant::now();
    let answer = server
        .answer(b"POST /length HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nfifty")
        .await;
    assert_refused(&answer, 408);
    assert!(answer.contains("connection: close\r\n"), "{answer}");
    assert!((BRIEF..Duration::from_secs(5)).contains(&started.elapsed()));
}

#[tokio::test]
async fn a_dripping_body_answers_408_in_the_end() {
    let server = Server::start(|limits| limits.request_time = BRIEF * 2).await;
    let (mut reader, mut writer) = server.connect().await.into_split();
    writer
        .write_all(b"POST /length HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
        .await
        .unwrap();
    let dripping = tokio::spawn(async move {
        while writer.write_all(b"x").await.is_ok() {
            sleep(Duration::from_millis(20)).await;
        }
    });
    let mut answer = vec![0; 12];
    reader.read_exact(&mut answer).await.unwrap();
    assert_eq!(answer, b"HTTP/1.1 408");
    dripping.abort();
}

#[tokio::test]
async fn a_handler_that_takes_too_long_answers_503() {
    let server = Server::start(|limits| limits.request_time = BRIEF).await;
    let answer = server.answer(&get_request("/stuck", "")).await;
    assert_refused(&answer, 503);
    assert!(answer.contains("retry-after: "), "{answer}");
}

#[tokio::test]
async fn a_client_that_reads_nothing_is_dropped() {
    let server = Server::start(|limits| limits.write_pause = BRIEF).await;
    let mut stream = server.connect().await;
    stream.write_all(&get_request("/large", "")).await.unwrap();
    sleep(BRIEF * 4).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    assert!(answer.len() < 64 * 1024 * 1024, "{}", answer.len());
}
