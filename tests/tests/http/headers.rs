//! Hosts, security headers, caching, methods (AC-07, AC-130 to AC-138).

use auth_axum::test::{TestDb, TestResult};
use auth_tests::app::{self, Gate};
use auth_tests::models;
use http::{HeaderValue, Method};

use crate::kit::{
    LOGIN, LOGOUT, PASSWORD, alice, articles, articles_on_https, assert_generic, assert_strict,
    logged_in, test_app, user, who,
};

auth_core::test_on_each_database! {
    // AC-130, AC-131
    async fn an_unknown_host_is_refused_before_anything_else(db: TestDb) -> TestResult {
        let app = articles_on_https(&db).await?;
        let mut client = app.client();
        let log = db.capture_log();
        for host in [
            "evil.test", "", "app.test.", "app.test:99999", "app.test:443", "app.test:80", "APP.TEST",
            "app.test@evil.test", "evil.test@app.test", "app.test:evil", "app.test/", " app.test", "é.test",
            "app.test, evil.test", "127.0.0.1", "localhost", "a.app.test", "app.test#", "app.test\\evil",
        ] {
            for path in ["/", LOGIN, "/no-such-page", "/public"] {
                let request = client.request(Method::GET, path).without("host");
                let host = HeaderValue::from_bytes(host.trim().as_bytes())?;
                if host == "app.test" {
                    continue;
                }
                let response = request.header("host", host.clone()).send().await?;
                assert_eq!(response.status(), 400, "{host:?}");
                assert_generic(&response, "a refused host");
                assert_strict(&response, "a refused host");
                assert!(!response.text().contains("evil"));
            }
        }
        let request = client.request(Method::GET, "/").without("host");
        assert_eq!(request.send().await?.status(), 400, "no host");
        let request = client.request(Method::GET, "/").header("host", "app.test");
        assert_eq!(request.send().await?.status(), 400, "two hosts");
        let request = client.request(Method::GET, "https://evil.test/");
        assert_eq!(request.send().await?.status(), 400, "a host in the request line");
        for (name, value) in [
            ("x-forwarded-host", "evil.test"), ("forwarded", "host=evil.test"), ("x-forwarded-proto", "http"),
            ("x-original-url", "/me"), ("x-rewrite-url", "/me"),
        ] {
            let request = client.request(Method::GET, "/public").header(name, value);
            let response = request.send().await?;
            assert_eq!(response.status(), 200, "{name}");
            assert_eq!(response.text(), "Hello, world", "{name}");
        }
        assert!(log.contains("host.rejected"));
        assert_eq!(log.statements(), Vec::<String>::new());
        Ok(())
    }

    // AC-133, AC-134, AC-192
    async fn every_status_has_the_strict_headers_and_a_generic_body(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let origin = auth_axum::origin::OriginPolicy::configured("https://app.test")?;
        let app = app::start_with(&db, &Gate::default(), |auth| auth.origin(origin))?;
        user(&db, "alice").await?;
        let mut client = logged_in(&app, "alice").await?;
        for code in [
            200, 201, 204, 301, 303, 400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 422, 429, 431, 500, 501, 503,
        ] {
            for json in [false, true] {
                let path = format!("/status/{code}");
                let request = client.request(Method::GET, &path);
                let response = if json { request.accept_json() } else { request }.send().await?;
                assert_eq!(response.status(), code, "{code}");
                assert_strict(&response, &path);
                let hsts = response.header("strict-transport-security");
                assert_eq!(hsts, Some("max-age=63072000; includeSubDomains"), "{path}");
                if code < 400 {
                    continue;
                }
                assert_generic(&response, &path);
                let kind = response.header("content-type").unwrap_or_default();
                if json {
                    assert_eq!(kind, "application/problem+json", "{path}");
                    assert_eq!(response.json()?["status"], code);
                    assert!(response.json()?["title"].is_string());
                } else {
                    assert_eq!(kind, "text/html; charset=utf-8", "{path}");
                    assert!(response.text().contains(&format!("Error {code}")), "{path}");
                }
            }
        }
        Ok(())
    }

    // AC-133: the same for what the example really answers.
    async fn every_answer_of_the_example_is_strict(db: TestDb) -> TestResult {
        let (app, mut client) = alice(&db).await?;
        let mut visitor = app.client();
        let mut answers = vec![
            ("200", visitor.get("/").await?),
            ("200", visitor.get(LOGIN).await?),
            ("200", visitor.get("/public").await?),
            ("200", client.get("/me").await?),
            ("200", client.get("/articles/new").await?),
            ("303", visitor.get("/me").await?),
            ("401", visitor.get_json("/me").await?),
            ("404", visitor.get("/no-such-page").await?),
            ("404", visitor.get("/articles/9").await?),
            ("405", visitor.get(LOGOUT).await?),
            ("403", visitor.request(Method::POST, LOGOUT).send().await?),
            ("422", client.post_form("/articles/new", &[("title", "")]).await?),
            ("422", visitor.login("alice", "wrong").await?),
            ("405", visitor.request(Method::TRACE, "/").send().await?),
            ("431", visitor.request(Method::GET, "/").header("x", "x".repeat(40_000)).send().await?),
        ];
        let stylesheet = answers[0].1.text().split_once("rel=\"stylesheet\" href=\"").unwrap().1;
        let stylesheet = stylesheet.split('"').next().unwrap().replace("&#x2f;", "/");
        answers.push(("200", visitor.get(&stylesheet).await?));
        for (status, response) in &answers {
            assert_eq!(response.status().as_str(), *status);
            assert_strict(response, status);
            assert_generic(response, status);
            assert!(response.header("strict-transport-security").is_none(), "not over plain http");
        }
        let css = &answers.last().unwrap().1;
        assert!(css.header("content-type").unwrap().starts_with("text/css"));
        assert!(css.set_cookies().is_empty());
        Ok(())
    }

    // AC-07, AC-135
    async fn what_depends_on_the_cookie_says_so_and_is_not_stored(db: TestDb) -> TestResult {
        let (app, mut client) = alice(&db).await?;
        let mut visitor = app.client();
        for path in ["/", LOGIN, "/me", "/articles/new", "/accounts/csrf"] {
            for client in [&mut client, &mut visitor] {
                for json in [false, true] {
                    let request = client.request(Method::GET, path);
                    let response = if json { request.accept_json() } else { request }.send().await?;
                    assert_eq!(response.header("cache-control"), Some("no-store"), "{path}");
                    let vary = response.header("vary").unwrap_or_default().to_lowercase();
                    assert!(vary.contains("cookie"), "{path}: {vary}");
                }
            }
        }
        for response in [
            client.post_form("/articles/new", &[("title", "t"), ("body", "b")]).await?,
            visitor.login("alice", "wrong").await?,
            visitor.login("alice", PASSWORD).await?,
            visitor.post_form(LOGOUT, &[]).await?,
        ] {
            assert_eq!(response.header("cache-control"), Some("no-store"));
            assert_eq!(response.header("vary"), Some("Cookie"));
        }
        for client in [&mut client, &mut visitor] {
            let response = client.get("/public").await?;
            assert_eq!(response.text(), "Hello, world");
            for name in ["cache-control", "vary", "set-cookie", "pragma", "expires"] {
                assert_eq!(response.header(name), None, "{name} on a page that caches may keep");
            }
        }
        Ok(())
    }

    // AC-136
    async fn a_path_that_looks_static_is_not_the_page(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        for path in [
            "/me/x.css", "/me/..%2fstatic/x.css", "/me%2fx.css", "/me;x.css", "/me%00.css", "/me.css", "/me/",
            "/me%3fx.css", "/me%23x.css", "/me%5cx.css", "/ME", "/me%20", "/./me", "/static/..%2fme", "/me/.",
            "/me/%2e%2e/x.css", "//me", "/me//x.css", "/me\u{2f}x.js", "/public/..%2fme",
        ] {
            let response = client.get(path).await?;
            assert!(matches!(response.status().as_u16(), 400 | 404), "{path}: {}", response.status());
            assert!(!response.text().contains("alice") || response.header("cache-control") == Some("no-store"), "{path}");
        }
        Ok(())
    }

    // AC-105
    async fn more_headers_than_anybody_needs_are_refused(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        for (name, count) in [("x-same", 101), ("x-other", 101), ("x-same", 1000)] {
            let mut request = client.request(Method::GET, "/me");
            for n in 0..count {
                let name = if name == "x-same" { name.to_owned() } else { format!("{name}-{n}") };
                request = request.header(&name, "x");
            }
            let response = request.send().await?;
            assert_eq!(response.status(), 431, "{count} {name}");
            assert_generic(&response, "431");
        }
        assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));
        Ok(())
    }

    // AC-138
    async fn other_methods_do_nothing(db: TestDb) -> TestResult {
        let (app, mut client) = alice(&db).await?;
        for path in ["/", "/me", LOGIN, LOGOUT, "/articles/new", "/public"] {
            let response = client.request(Method::TRACE, path).send().await?;
            assert_eq!(response.status(), 405, "TRACE {path}");
            let request = client.request(Method::OPTIONS, path).header("origin", "https://evil.test");
            let request = request.header("access-control-request-method", "POST");
            let response = request.send().await?;
            assert_eq!(response.status(), 405, "OPTIONS {path}");
            for name in ["access-control-allow-origin", "access-control-allow-credentials"] {
                assert_eq!(response.header(name), None, "{path}");
            }
            let get = client.get(path).await?;
            let head = client.request(Method::HEAD, path).send().await?;
            assert_eq!(head.status(), get.status(), "HEAD {path}");
            assert!(head.bytes().is_empty(), "HEAD {path}");
            assert_eq!(head.header("cache-control"), get.header("cache-control"), "HEAD {path}");
            assert_eq!(head.header("content-type"), get.header("content-type"), "HEAD {path}");
        }
        let head = app.client().request(Method::HEAD, "/me").send().await?;
        assert_eq!(head.status(), 303);
        assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));
        Ok(())
    }

    // AC-138: a message is not used up by who cannot read it.
    async fn a_head_request_consumes_no_message(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        let mut client = app.client();
        client.post_form("/message", &[("text", "for people")]).await?;
        client.request(Method::HEAD, "/board").send().await?;
        assert!(client.get("/board").await?.text().contains("for people"));
        Ok(())
    }

    async fn a_405_says_what_is_allowed(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut client = app.client();
        for (path, allow) in [(LOGOUT, "POST"), ("/articles/1/delete", "POST")] {
            for json in [false, true] {
                let request = client.request(Method::GET, path);
                let response = if json { request.accept_json() } else { request }.send().await?;
                assert_eq!(response.status(), 405, "{path}");
                assert_eq!(response.header("allow"), Some(allow), "{path}");
                assert_generic(&response, path);
            }
        }
        let response = client.post_form("/public", &[]).await?;
        assert_eq!(response.status(), 405);
        Ok(())
    }

    async fn the_three_spellings_of_loopback_are_one_site(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let origin = auth_axum::origin::OriginPolicy::loopback("127.0.0.1:8000".parse()?)?;
        let app = app::start_with(&db, &Gate::default(), |auth| auth.origin(origin))?;
        let hosts = ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"];
        for host in hosts {
            let mut client = app.client();
            let token = client.csrf_token().await?;
            for source in hosts {
                let request = client.request(Method::POST, "/plain-form").without("host");
                let request = request.header("host", host).header("origin", format!("http://{source}"));
                let response = request.form(&[("csrf_token", &token)]).send().await?;
                let status = if source == host { 200 } else { 403 };
                assert_eq!(response.status(), status, "{host} {source}");
            }
            let request = client.request(Method::GET, "/public").without("host");
            let request = request.header("host", host.replace("8000", "8001"));
            assert_eq!(request.send().await?.status(), 400);
        }
        Ok(())
    }
}
