//! Forged requests are refused, whichever handler they are for (AC-30 to AC-46).

use articles::accounts::User;
use auth_axum::test::{TestDb, TestRequest, TestResult};
use http::Method;
use serde_json::json;

use crate::kit::{
    App, Client, HTTPS, LOGIN, LOGOUT, PASSWORD, articles_on_https, logged_in, rows, test_app,
    user, who,
};

type Request<'c> = TestRequest<'c, User>;

/// Every route of the example that changes something, with fields that would be right.
const TARGETS: [(&str, &[(&str, &str)]); 4] = [
    (LOGIN, &[("username", "bob"), ("password", PASSWORD)]),
    (LOGOUT, &[]),
    ("/articles/new", &[("title", "t"), ("body", "b")]),
    ("/articles/1/delete", &[]),
];

struct Case {
    app: App,
    client: Client,
    db: TestDb,
}

impl Case {
    async fn new(db: TestDb) -> TestResult<Self> {
        let app = articles_on_https(&db).await?;
        user(&db, "alice").await?;
        user(&db, "bob").await?;
        let mut client = logged_in(&app, "alice").await?;
        client
            .post_form("/articles/new", &[("title", "first"), ("body", "b")])
            .await?;
        assert_eq!(rows(&db, "articles_article").await?, 1);
        Ok(Self { app, client, db })
    }

    /// Sends every target with a valid token, and with what `forge` makes of the request. All have to
    /// be refused, and nothing may have happened.
    async fn refused(
        &mut self,
        what: &str,
        forge: impl for<'c> Fn(Request<'c>) -> Request<'c>,
    ) -> TestResult {
        for (path, fields) in TARGETS {
            for in_header in [false, true] {
                let token = self.client.csrf_token().await?;
                let mut fields = fields.to_vec();
                let mut request = self.client.request(Method::POST, path);
                if in_header {
                    request = request.header("x-csrf-token", token);
                } else {
                    fields.push(("csrf_token", &token));
                }
                let response = forge(request.form(&fields)).send().await?;
                assert_eq!(response.status(), 403, "{what}: {path}");
                assert!(response.set_cookies().is_empty(), "{what}: {path}");
            }
        }
        self.untouched(what).await
    }

    /// The same with fields of the caller's choice from our own page.
    async fn refused_token(&mut self, what: &str, token: Option<&str>) -> TestResult {
        for (path, fields) in TARGETS {
            for in_header in [false, true] {
                let mut fields = fields.to_vec();
                let mut request = self.client.request(Method::POST, path).same_origin();
                if in_header {
                    let Some(Ok(value)) = token.map(|token| http::HeaderValue::from_bytes(token.as_bytes()))
                    else {
                        continue;
                    };
                    request = request.header("x-csrf-token", value);
                } else {
                    fields.extend(token.map(|token| ("csrf_token", token)));
                }
                let response = request.form(&fields).send().await?;
                assert_eq!(response.status(), 403, "{what}: {path}");
            }
            let mut body: serde_json::Map<_, _> = fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), json!(value)))
                .collect();
            if let Some(token) = token {
                body.insert("csrf_token".to_owned(), json!(token));
            }
            let request = self.client.request(Method::POST, path).same_origin().accept_json();
            let response = request.json(&body.into()).send().await?;
            assert_eq!(response.status(), 403, "{what}: {path} as JSON");
            assert_eq!(response.json()?["status"], 403);
        }
        self.untouched(what).await
    }

    async fn untouched(&mut self, what: &str) -> TestResult {
        assert_eq!(rows(&self.db, "articles_article").await?, 1, "{what}");
        assert_eq!(rows(&self.db, "auth_session").await?, 1, "{what}");
        assert_eq!(who(&mut self.client).await?.as_deref(), Some("alice"), "{what}");
        Ok(())
    }
}

auth_core::test_on_each_database! {
    // AC-30, AC-31, AC-45
    async fn a_token_has_to_be_there_and_right(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        case.refused_token("no token", None).await?;
        let good = case.client.csrf_token().await?;
        let mut changed = good.clone();
        changed.replace_range(50..51, if &good[50..51] == "A" { "B" } else { "A" });
        let long = "A".repeat(10_000);
        let session = case.client.session_cookie().unwrap().to_owned();
        for token in [
            "", " ", "A", "null", "undefined", "\0", "é", "%00", &good[1..], &good[..85], &changed,
            &long, &format!("{good}A"), &format!("{good}="), &format!(" {good}"), &session,
            &"A".repeat(86), &good.to_lowercase(), &format!("{good},{good}"),
        ] {
            case.refused_token(&format!("{token:.20?}"), Some(token)).await?;
        }
        let mut bob = logged_in(&case.app, "bob").await?;
        let foreign = bob.csrf_token().await?;
        bob.post_form(LOGOUT, &[]).await?;
        case.refused_token("bob's token", Some(&foreign)).await?;
        Ok(())
    }

    // AC-31
    async fn a_token_dies_with_its_session(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        let mut fresh = case.app.client();
        let before = fresh.csrf_token().await?;
        case.refused_token("of another browser, before its login", Some(&before)).await?;
        assert_eq!(fresh.login("bob", PASSWORD).await?.status(), 303);
        let response = fresh.post_form(LOGOUT, &[("csrf_token", &before)]).await?;
        assert_eq!(response.status(), 403, "a token from before the login");
        let old = fresh.csrf_token().await?;
        assert_eq!(fresh.login("bob", PASSWORD).await?.status(), 303);
        let response = fresh.post_form(LOGOUT, &[("csrf_token", &old)]).await?;
        assert_eq!(response.status(), 403, "a token of the session before");
        let old = fresh.csrf_token().await?;
        assert_eq!(fresh.post_form(LOGOUT, &[]).await?.status(), 303);
        let fields = [("username", "bob"), ("password", PASSWORD), ("csrf_token", old.as_str())];
        assert_eq!(fresh.post_form(LOGIN, &fields).await?.status(), 403);
        case.untouched("at the end").await
    }

    // AC-32
    async fn a_token_in_the_query_or_a_cookie_is_none(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        let token = case.client.csrf_token().await?;
        let cookies = case.client.cookies().header().unwrap();
        for (path, fields) in TARGETS {
            let with_query = format!("{path}?csrf_token={token}");
            let request = case.client.request(Method::POST, &with_query).same_origin();
            assert_eq!(request.form(fields).send().await?.status(), 403);
            let request = case.client.request(Method::POST, path).same_origin();
            let planted = format!("{cookies}; csrf_token={token}; X-CSRF-Token={token}");
            let request = request.header("cookie", planted);
            assert_eq!(request.form(fields).send().await?.status(), 403);
            // AC-132
            let request = case.client.request(Method::POST, path).same_origin();
            let request = request.header("x_csrf_token", &token);
            assert_eq!(request.form(fields).send().await?.status(), 403);
        }
        case.untouched("query or cookie").await
    }

    async fn a_doubled_token_is_none(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        let token = case.client.csrf_token().await?;
        let request = case.client.request(Method::POST, LOGOUT).same_origin();
        let request = request.header("x-csrf-token", &token).header("x-csrf-token", &token);
        assert_eq!(request.send().await?.status(), 403);
        let fields = [("csrf_token", token.as_str()), ("csrf_token", token.as_str())];
        let request = case.client.request(Method::POST, LOGOUT).same_origin();
        assert_eq!(request.form(&fields).send().await?.status(), 403);
        case.untouched("doubled").await
    }

    // AC-33 to AC-38
    async fn the_source_has_to_be_ours(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        case.refused("no source", |request| request).await?;
        for origin in [
            "https://evil.test", "null", "http://app.test", "https://app.test:444",
            "https://app.test.evil.test", "https://evilapp.test", "https://app.test@evil.test",
            "https://APP.test", "https://app.test.", "https://app.test/", "https://a.app.test",
            "https://", "", "https://app.test, https://evil.test", "%%%", "https://app.test:443",
        ] {
            case.refused(origin, |request| request.header("origin", origin)).await?;
            case.refused(origin, |request| {
                request.header("origin", origin).header("sec-fetch-site", "same-origin")
            }).await?;
        }
        for site in ["cross-site", "same-site", "none", "Same-Origin", ""] {
            case.refused(site, |request| request.header("sec-fetch-site", site)).await?;
            case.refused(site, |request| {
                request.header("sec-fetch-site", site).header("origin", HTTPS)
            }).await?;
            case.refused(site, |request| {
                request.header("sec-fetch-site", site).header("referer", "https://app.test/")
            }).await?;
        }
        for second in [HTTPS, "https://evil.test", "null"] {
            case.refused("two origins", |request| {
                request.header("origin", HTTPS).header("origin", second)
            }).await?;
            case.refused("two origins, said to be same-origin", |request| {
                request.same_origin().header("origin", second)
            }).await?;
        }
        for referer in [
            "https://evil.test/", "http://app.test/", "https://app.test.evil.test/", "/login", "",
            "https://app.test@evil.test/", "https://evil.test/https://app.test/",
        ] {
            case.refused(referer, |request| request.header("referer", referer)).await?;
        }
        Ok(())
    }

    // AC-38
    async fn what_browsers_of_ours_send_is_accepted(db: TestDb) -> TestResult {
        let case = Case::new(db).await?;
        for (lines, what) in [
            (&[("origin", HTTPS), ("sec-fetch-site", "same-origin")][..], "both"),
            (&[("origin", HTTPS)], "an old browser"),
            (&[("sec-fetch-site", "same-origin")], "no origin"),
            (&[("referer", "https://app.test/accounts/login")], "a referer over https"),
        ] {
            let mut client = case.app.client();
            client.get(LOGIN).await?;
            let token = client.csrf_token().await?;
            let mut request = client.request(Method::POST, LOGIN);
            for (name, value) in lines {
                request = request.header(name, *value);
            }
            let fields = [("username", "bob"), ("password", PASSWORD), ("csrf_token", &token)];
            assert_eq!(request.form(&fields).send().await?.status(), 303, "{what}");
        }
        Ok(())
    }

    // AC-38: over plain http a referer proves nothing.
    async fn a_referer_over_plain_http_is_no_source(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        let mut client = app.client();
        let token = client.csrf_token().await?;
        let request = client.request(Method::POST, "/plain-form");
        let request = request.header("referer", "http://127.0.0.1:8000/");
        let response = request.form(&[("csrf_token", &token)]).send().await?;
        assert_eq!(response.status(), 403);
        Ok(())
    }

    // AC-36
    async fn a_sibling_that_plants_a_cookie_gets_nothing(db: TestDb) -> TestResult {
        let case = Case::new(db).await?;
        let mut attacker = case.app.client();
        let token = attacker.csrf_token().await?;
        let pre = attacker.cookies().get("__Host-pre").unwrap().to_owned();
        let mut victim = case.app.client();
        for planted in [format!("__Host-pre={pre}"), format!("%5F%5FHost-pre={pre}")] {
            for origin in ["https://a.app.test", HTTPS] {
                let request = victim.request(Method::POST, LOGIN).header("cookie", &planted);
                let request = request.header("origin", origin).header("sec-fetch-site", "same-site");
                let fields = [("username", "bob"), ("password", PASSWORD), ("csrf_token", &token)];
                assert_eq!(request.form(&fields).send().await?.status(), 403, "{planted}");
            }
        }
        assert_eq!(victim.session_cookie(), None);
        Ok(())
    }

    // AC-39, AC-40
    async fn nobody_logs_others_in_or_out(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        let mut victim = case.app.client();
        let mut attacker = case.app.client();
        let token = attacker.csrf_token().await?;
        let request = victim.request(Method::POST, LOGIN);
        let request = request.header("origin", "https://evil.test").header("sec-fetch-site", "cross-site");
        let fields = [("username", "bob"), ("password", PASSWORD), ("csrf_token", &token)];
        assert_eq!(request.form(&fields).send().await?.status(), 403);
        assert_eq!(who(&mut victim).await?, None);

        for method in [Method::GET, Method::HEAD] {
            let response = case.client.request(method, LOGOUT).send().await?;
            assert_eq!(response.status(), 405);
            assert_eq!(response.header("allow"), Some("POST"));
        }
        case.untouched("a logout by GET").await
    }

    async fn a_handler_that_knows_nothing_of_csrf_is_covered(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        let mut client = app.client();
        let fields = [("text", "hello")];
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            for path in ["/plain-form", "/guarded", "/no-such-page"] {
                let request = client.request(method.clone(), path).form(&fields);
                assert_eq!(request.send().await?.status(), 403, "{method} {path}");
                let request = client.request(method.clone(), path).same_origin().form(&fields);
                assert_eq!(request.send().await?.status(), 403, "{method} {path}");
            }
        }
        let response = client.post_form("/plain-form", &fields).await?;
        assert_eq!(response.text(), "got hello", "the form is put back for the handler");
        Ok(())
    }

    async fn a_hook_that_is_exempt_is_called_by_anybody(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        let mut other_server = app.client();
        let request = other_server.request(Method::POST, "/hook/payments");
        let request = request.header("origin", "https://evil.test").form(&[("a", "1")]);
        assert_eq!(request.send().await?.text(), "called");
        let request = other_server.request(Method::POST, "/hook/payments/x");
        assert_eq!(request.form(&[]).send().await?.status(), 403);
        Ok(())
    }

    // AC-41
    async fn no_content_type_gets_around(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        let token = case.client.csrf_token().await?;
        let body = format!("title=t&body=b&csrf_token={token}");
        for kind in [
            "text/plain", "multipart/form-data; boundary=x", "application/octet-stream", "text/html",
            "application/x-www-form-urlencoded; charset=utf-16", "application/xml", "",
            "application/x-www-form-urlencoded; boundary=x", "application/json; charset=utf-7",
            "application/x-www-form-urlencoded, text/plain", "application/csp-report",
        ] {
            for (path, _) in TARGETS {
                let request = case.client.request(Method::POST, path).same_origin();
                let status = request.body(kind, body.clone()).send().await?.status();
                assert!(status == 403 || status == 415, "{kind}: {path}: {status}");
                let request = case.client.request(Method::POST, path);
                let status = request.body(kind, body.clone()).send().await?.status();
                assert_eq!(status, 403, "{kind}: {path}");
            }
        }
        case.untouched("content types").await?;
        let request = case.client.request(Method::POST, LOGOUT).same_origin();
        assert_eq!(request.send().await?.status(), 403, "none at all");
        case.untouched("no content type").await
    }

    // AC-42
    async fn a_token_is_good_for_many_forms(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        let token = case.client.csrf_token().await?;
        for n in 0..20 {
            let fields = [("title", "t"), ("body", "b"), ("csrf_token", token.as_str())];
            let response = case.client.post_form("/articles/new", &fields).await?;
            assert_eq!(response.status(), 303, "{n}");
            case.db.clock().advance(std::time::Duration::from_secs(16 * 3600));
        }
        Ok(())
    }

    // AC-43
    async fn a_login_in_two_tabs_ends_in_a_page_that_helps(db: TestDb) -> TestResult {
        let case = Case::new(db).await?;
        let mut browser = case.app.client();
        let first = browser.get(LOGIN).await?.csrf_token().unwrap();
        let second = browser.get(LOGIN).await?.csrf_token().unwrap();
        assert_ne!(first, second);
        let fields = |token| [("username", "bob"), ("password", PASSWORD), ("csrf_token", token)];
        assert_eq!(browser.post_form(LOGIN, &fields(&first)).await?.status(), 303);
        let response = browser.post_form(LOGIN, &fields(&second)).await?;
        assert_eq!(response.status(), 403);
        assert!(response.text().contains("reload the page"), "{}", response.text());
        assert_eq!(who(&mut browser).await?.as_deref(), Some("bob"));
        Ok(())
    }

    // AC-43: both open, the first attempt fails, the second tab goes on.
    async fn a_failed_login_in_one_tab_leaves_the_other_usable(db: TestDb) -> TestResult {
        let case = Case::new(db).await?;
        let mut browser = case.app.client();
        let first = browser.get(LOGIN).await?.csrf_token().unwrap();
        let second = browser.get(LOGIN).await?.csrf_token().unwrap();
        let fields = [("username", "bob"), ("password", "wrong"), ("csrf_token", &first)];
        assert_eq!(browser.post_form(LOGIN, &fields).await?.status(), 422);
        let fields = [("username", "bob"), ("password", PASSWORD), ("csrf_token", &second)];
        assert_eq!(browser.post_form(LOGIN, &fields).await?.status(), 303);
        Ok(())
    }

    // AC-44
    async fn no_two_pages_show_the_same_token(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        let mut tokens = std::collections::HashSet::new();
        for _ in 0..100 {
            tokens.insert(case.client.get("/").await?.csrf_token().unwrap());
        }
        assert_eq!(tokens.len(), 100);
        let last = tokens.iter().next().unwrap();
        assert_eq!(case.client.post_form(LOGOUT, &[("csrf_token", last)]).await?.status(), 303);
        Ok(())
    }

    // AC-46
    async fn a_method_is_what_the_request_line_says(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        case.refused("overridden", |request| {
            request
                .header("x-http-method-override", "GET")
                .header("x-http-method", "GET")
                .header("x-method-override", "GET")
        }).await?;
        for path in [LOGOUT, "/articles/new"] {
            let with_query = format!("{path}?_method=GET");
            let request = case.client.request(Method::POST, &with_query).same_origin();
            assert_eq!(request.form(&[("_method", "GET")]).send().await?.status(), 403);
            let request = case.client.request(Method::GET, &format!("{path}?_method=POST"));
            request.header("x-http-method-override", "POST").send().await?;
        }
        case.untouched("overridden").await
    }
}
