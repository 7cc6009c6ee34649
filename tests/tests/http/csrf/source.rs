//! A form has to come from a page of ours (AC-33 to AC-40, AC-46).

use auth_axum::test::{TestDb, TestResult};
use http::Method;

use super::Case;
use crate::kit::{HTTPS, LOGIN, LOGOUT, PASSWORD, test_app, who};

auth_core::test_on_each_database! {
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
