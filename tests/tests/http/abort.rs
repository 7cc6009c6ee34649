//! Clients that hang up (AC-121, AC-129).

use std::time::Duration;

use auth_axum::headers::SecurityHeaders;
use auth_axum::server::{ServerLimits, serve};
use auth_axum::test::{TestDb, TestResult};
use auth_tests::app::{self, AUTH_USER_MODEL, Gate};
use auth_tests::models;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::kit::{LOGIN, PASSWORD, logged_in, rows, times, user};

auth_core::test_on_each_database! {
    // AC-129
    async fn a_thousand_clients_that_hang_up_take_nothing_along(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        user(&db, "alice").await?;
        let own = db.another(|config| config.max_connections(5)).await?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let origin = auth_axum::origin::OriginPolicy::loopback(address)?;
        let auth = auth_axum::Auth::<AUTH_USER_MODEL>::builder(own.clone())
            .secret(auth_axum::secret::SecretKey::generate()?)
            .origin(origin)
            .build()?;
        let router = app::router(&auth, &Gate::default());
        let in_process = auth_axum::test::TestApp::with_router(&auth, router.clone());
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let server = tokio::spawn(serve(
            listener,
            router,
            SecurityHeaders::new(false),
            ServerLimits::default(),
            async move { drop(stopped.await) },
        ));

        let mut client = in_process.client();
        client.get(LOGIN).await?;
        let token = client.csrf_token().await?;
        let body = format!("username=alice&password={}&csrf_token={token}", PASSWORD.replace(' ', "+"));
        let request = format!(
            "POST {LOGIN} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            client.cookies().header().unwrap_or_default(),
            body.len(),
        );
        let mut answered = 0;
        for round in 0..times(50, 500) {
            let cut: Vec<_> = (0..20_usize)
                .map(|n| {
                    let request = request.clone();
                    // Spread over the whole life of a request, and in the middle of its body too.
                    let wait = Duration::from_micros((round * 20 + n) as u64 * 7919 % 40_000);
                    tokio::spawn(async move { hang_up(address, &request, wait, n % 10 == 9).await })
                })
                .collect();
            for client in cut {
                answered += usize::from(client.await??);
            }
        }
        assert!(answered > 0, "some got as far as their answer");

        let mut whole = TcpStream::connect(address).await?;
        whole.write_all(request.as_bytes()).await?;
        let mut begin = [0; 12];
        whole.read_exact(&mut begin).await?;
        assert_eq!(&begin, b"HTTP/1.1 303");
        drop(whole);

        for n in 0..100 {
            let response = in_process.client().login("alice", PASSWORD).await?;
            assert_eq!(response.status(), 303, "{n}: {}", response.text());
        }
        // Each of the five connections is free at once, and in no transaction.
        let before = rows(&db, "auth_session").await?;
        let checks: Vec<_> = (0..5)
            .map(|_| {
                let own = own.clone();
                tokio::spawn(async move {
                    own.fetch_one::<(i64,)>("SELECT COUNT(*) FROM auth_session", ()).await
                })
            })
            .collect();
        for check in checks {
            assert_eq!(check.await??, (before,), "nothing is seen that is not committed");
        }
        stop.send(()).ok();
        server.await??;
        Ok(())
    }

    // AC-121
    async fn many_logins_of_one_user_at_once_all_succeed(db: TestDb) -> TestResult {
        let app = crate::kit::test_app(&db).await?;
        user(&db, "alice").await?;
        let logins: Vec<_> = (0..50)
            .map(|_| {
                let app = app.clone();
                tokio::spawn(async move { logged_in(&app, "alice").await })
            })
            .collect();
        let mut tokens = std::collections::HashSet::new();
        for login in logins {
            tokens.insert(login.await??.session_cookie().unwrap().to_owned());
        }
        assert_eq!(tokens.len(), 50);
        assert_eq!(rows(&db, "auth_session").await?, 50);
        Ok(())
    }
}

/// Sends a request and hangs up after `wait`. Says whether an answer had begun to arrive.
async fn hang_up(
    address: std::net::SocketAddr,
    request: &str,
    wait: Duration,
    in_the_middle: bool,
) -> std::io::Result<bool> {
    let mut stream = TcpStream::connect(address).await?;
    let bytes = request.as_bytes();
    let part = if in_the_middle {
        bytes.len() - 10
    } else {
        bytes.len()
    };
    stream.write_all(&bytes[..part]).await?;
    let mut begin = [0; 1];
    let read = tokio::time::timeout(wait, stream.read(&mut begin)).await;
    Ok(matches!(read, Ok(Ok(1))))
}
