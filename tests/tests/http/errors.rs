//! What goes wrong costs one request and tells nothing (AC-183, AC-192, AC-100).

use auth_axum::password::{Hasher, Params};
use auth_axum::test::{TestDb, TestResult};
use http::Method;

use crate::kit::{
    LOGIN, PASSWORD, articles, assert_generic, assert_strict, logged_in, rows, test_app, user, who,
};

auth_core::test_on_each_database! {
    // AC-183
    async fn a_panic_costs_one_request(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        let mut client = logged_in(&app, "alice").await?;
        for json in [false, true] {
            let request = client.request(Method::GET, "/panic");
            let response = if json { request.accept_json() } else { request }.send().await?;
            assert_eq!(response.status(), 500);
            assert_generic(&response, "a panic");
            assert_strict(&response, "a panic");
        }
        for path in ["/panic-late", "/fail-late"] {
            let response = client.post_form(path, &[]).await?;
            assert_eq!(response.status(), 500);
            let kept = client.get("/session-get?lost").await?.json()?;
            assert!(kept.is_null(), "{path}: what failed keeps nothing");
        }
        assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));
        Ok(())
    }

    // AC-192
    async fn an_error_tells_nothing_of_the_inside(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        let mut client = app.client();
        for path in ["/leak", "/broken"] {
            for json in [false, true] {
                let request = client.request(Method::GET, path);
                let response = if json { request.accept_json() } else { request }.send().await?;
                assert_eq!(response.status(), 500, "{path}");
                assert_generic(&response, path);
                assert_strict(&response, path);
                let kind = if json { "application/problem+json" } else { "text/html; charset=utf-8" };
                assert_eq!(response.header("content-type"), Some(kind), "{path}");
            }
        }
        Ok(())
    }

    // AC-192
    async fn no_path_is_repeated_on_an_error_page(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut client = app.client();
        for path in ["/%3Cscript%3Ehunter2", "/hunter2", "/x?hunter2=1", "/articles/hunter2"] {
            let response = client.get(path).await?;
            assert_eq!(response.status(), 404);
            assert_generic(&response, path);
        }
        Ok(())
    }

    // AC-100
    async fn too_many_logins_at_once_are_told_to_come_back(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        drop(app);
        let slow = Params::new(19_456, 2, 1)?;
        let hasher = Hasher::builder()
            .params(slow)
            .threads(1)
            .queue_len(1)
            .build();
        let busy = db.with_services(db.services().with_hasher(hasher));
        let app = articles(&busy).await?;
        let mut client = app.client();
        client.csrf_token().await?;
        let attempts: Vec<_> = (0..16)
            .map(|_| {
                let mut client = client.clone();
                tokio::spawn(async move {
                    let fields = [("username", "alice"), ("password", PASSWORD)];
                    client.post_form(LOGIN, &fields).await
                })
            })
            .collect();
        let mut overloaded = 0;
        for attempt in attempts {
            let response = attempt.await??;
            if response.status() == 503 {
                overloaded += 1;
                let wait: u64 = response.header("retry-after").unwrap().parse()?;
                assert!((1..=10).contains(&wait));
                assert_generic(&response, "an overload");
                assert!(response.set_cookie("sid").is_none());
            } else {
                assert_eq!(response.status(), 303);
            }
        }
        assert!(overloaded >= 1, "one works, one waits");
        assert_eq!(client.get("/public").await?.status(), 200);
        let mut again = app.client();
        assert_eq!(again.login("alice", PASSWORD).await?.status(), 303, "well again");
        assert_eq!(rows(&db, "auth_session").await?, 16 - overloaded + 1);
        Ok(())
    }
}
