//! A token belongs to one session (AC-30 to AC-32, AC-45).

use auth_axum::test::{TestDb, TestResult};
use http::Method;

use super::{Case, TARGETS};
use crate::kit::{LOGIN, LOGOUT, PASSWORD, logged_in};

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
}
