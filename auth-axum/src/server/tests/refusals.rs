use super::*;

#[tokio::test]
async fn requests_are_answered_with_headers_and_peer() {
    let server = Server::start(|_| {}).await;
    let answer = server.answer(&get_request("/", "")).await;
    assert!(
        answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\nhello"),
        "{answer}"
    );
    assert!(
        answer.contains("x-frame-options: DENY\r\n")
            && !answer.to_lowercase().contains("\r\nserver:"),
        "{answer}"
    );
    assert!(
        server
            .answer(&get_request("/peer", ""))
            .await
            .ends_with("\r\n\r\n127.0.0.1")
    );
}

#[tokio::test]
async fn trace_is_not_allowed() {
    let server = Server::start(|_| {}).await;
    let answer = server
        .answer(b"TRACE / HTTP/1.1\r\nHost: x\r\nX-Secret: 1\r\nConnection: close\r\n\r\n")
        .await;
    assert_refused(&answer, 405);
    assert!(
        answer.contains("allow: GET") && !answer.contains("Secret"),
        "{answer}"
    );
}

#[tokio::test]
async fn header_limits_answer_431() {
    let server = Server::start(|_| {}).await;
    let fields = |count: usize| "X: y\r\n".repeat(count);
    assert!(
        server
            .answer(&get_request("/", &fields(98)))
            .await
            .starts_with("HTTP/1.1 200")
    );
    for count in [99, 1000] {
        let answer = server.answer(&get_request("/", &fields(count))).await;
        assert!(answer.starts_with("HTTP/1.1 431"), "{count}: {answer}");
    }
    let long = |bytes: usize| format!("X: {}\r\n", "y".repeat(bytes));
    assert!(
        server
            .answer(&get_request("/", &long(32_000)))
            .await
            .starts_with("HTTP/1.1 200")
    );
    assert_refused(
        &server.answer(&get_request("/", &long(32 * 1024))).await,
        431,
    );
    let bomb = format!("Cookie: {}\r\n", "x=y; ".repeat(150_000));
    assert!(
        server
            .answer(&get_request("/", &bomb))
            .await
            .starts_with("HTTP/1.1 431")
    );
    assert!(
        server
            .answer(&get_request("/", ""))
            .await
            .starts_with("HTTP/1.1 200"),
        "the server is well afterwards"
    );
}

#[tokio::test]
async fn a_body_over_the_limit_answers_413() {
    let server = Server::start(|limits| limits.body_bytes = 1000).await;
    let post = |bytes: usize| {
        let head = format!(
            "POST /length HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {bytes}\r\n\r\n"
        );
        [head.into_bytes(), vec![b'x'; bytes]].concat()
    };
    assert!(server.answer(&post(1000)).await.ends_with("\r\n\r\n1000"));
    assert_refused(&server.answer(&post(1001)).await, 413);
    let chunk = format!("3e8\r\n{}\r\n", "x".repeat(1000));
    let chunked = format!(
        "POST /length HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n{chunk}{chunk}0\r\n\r\n"
    );
    assert!(
        server
            .answer(chunked.as_bytes())
            .await
            .starts_with("HTTP/1.1 413")
    );
}

#[tokio::test]
async fn a_client_that_still_sends_gets_its_413() {
    let server = Server::start(|_| {}).await;
    let mut stream = server.connect().await;
    stream
        .write_all(b"POST /length HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n\r\n")
        .await
        .unwrap();
    stream.write_all(&vec![b'x'; 20_000_000]).await.unwrap();
    assert_refused(&rest(&mut stream).await, 413);
}

#[tokio::test]
async fn a_panic_answers_500_without_details() {
    let server = Server::start(|_| {}).await;
    let answer = server.answer(&get_request("/panic", "")).await;
    assert_refused(&answer, 500);
    assert!(!answer.contains("secret"), "{answer}");
    let answer = server
        .answer(&get_request("/panic", "Accept: application/json\r\n"))
        .await;
    assert!(
        answer.contains("content-type: application/problem+json\r\n"),
        "{answer}"
    );
    assert!(
        answer.ends_with(r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#),
        "{answer}"
    );
    assert!(
        server
            .answer(&get_request("/", ""))
            .await
            .ends_with("hello")
    );
}
