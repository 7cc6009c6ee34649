//! Forged requests are refused, whichever handler they are for (AC-30 to AC-46).

mod handler;
mod source;
mod tabs;
mod token;

use articles::accounts::User;
use auth_axum::test::{TestDb, TestRequest, TestResult};
use http::Method;
use serde_json::json;

use crate::kit::{
    App, Client, LOGIN, LOGOUT, PASSWORD, articles_on_https, logged_in, rows, user, who,
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
                    let Some(Ok(value)) =
                        token.map(|token| http::HeaderValue::from_bytes(token.as_bytes()))
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
            let request = self
                .client
                .request(Method::POST, path)
                .same_origin()
                .accept_json();
            let response = request.json(&body.into()).send().await?;
            assert_eq!(response.status(), 403, "{what}: {path} as JSON");
            assert_eq!(response.json()?["status"], 403);
        }
        self.untouched(what).await
    }

    async fn untouched(&mut self, what: &str) -> TestResult {
        assert_eq!(rows(&self.db, "articles_article").await?, 1, "{what}");
        assert_eq!(rows(&self.db, "auth_session").await?, 1, "{what}");
        assert_eq!(
            who(&mut self.client).await?.as_deref(),
            Some("alice"),
            "{what}"
        );
        Ok(())
    }
}
