//! No handler and no content type gets around the check (AC-41).

use auth_axum::prelude::*;
use auth_axum::test::{TestApp, TestDb, TestResult};
use auth_tests::models;
use http::Method;

use super::{Case, TARGETS};
use crate::kit::{LOGOUT, test_app};

auth_core::test_on_each_database! {
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

    async fn an_exemption_is_for_a_route_and_never_for_a_fallback(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let app = TestApp::<models::User>::of_routes_with(
            &db,
            |auth| auth.csrf_exempt("/hook"),
            |auth| Router::new().fallback(async || "called").layer(auth.layer()),
        )?;
        let mut client = app.client();
        assert_eq!(client.get("/hook").await?.text(), "called");
        let request = client.request(Method::POST, "/hook").form(&[("a", "1")]);
        assert_eq!(request.send().await?.status(), 403);
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
}
