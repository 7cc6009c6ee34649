//! What the suites of this program share.

use std::time::Duration;

use articles::accounts::User;
use auth_axum::AuthUser;
use auth_axum::model::SaveError;
use auth_axum::prelude::*;
use auth_axum::test::{TestApp, TestClient, TestDb, TestResponse, TestResult};
use auth_core::db::{Db, Sql};
use auth_tests::app;
use auth_tests::app::with_cache_or_without;
use auth_tests::models;
use http::HeaderMap;

pub(crate) const PASSWORD: &str = "correct horse battery staple";
pub(crate) const HTTPS: &str = "https://app.test";
pub(crate) const LOGIN: &str = "/accounts/login";
pub(crate) const LOGOUT: &str = "/accounts/logout";

pub(crate) type App = TestApp<User>;
pub(crate) type Client = TestClient<User>;

/// The example, at `http://127.0.0.1:8000`.
pub(crate) async fn articles(db: &Db) -> TestResult<App> {
    TestApp::new(articles::app().auth(with_cache_or_without), db).await
}

/// The example behind https.
pub(crate) async fn articles_on_https(db: &Db) -> TestResult<App> {
    TestApp::at(HTTPS, articles::app().auth(with_cache_or_without), db).await
}

/// The test-only application, with its tables.
pub(crate) async fn test_app(db: &TestDb) -> TestResult<TestApp<models::User>> {
    db.create_schema::<models::User>(&[]).await?;
    Ok(app::start(db)?)
}

/// Lets enough time go by for no session to be at hand any more, if they are kept there at all.
pub(crate) fn nothing_at_hand(db: &TestDb) {
    db.clock().advance(Duration::from_secs(1));
}

/// Somebody else writes, so that what is at hand is read again when it is old.
pub(crate) async fn somebody_writes(db: &TestDb) -> TestResult {
    let other = db.another(|config| config.max_connections(1)).await?;
    let sql = "UPDATE accounts_user SET nickname = ?";
    other.execute(sql, (db.epoch().to_string(),)).await?;
    other.close().await;
    Ok(())
}

/// A user of either application: they share the table.
pub(crate) async fn user(db: &Db, name: &str) -> Result<User, SaveError> {
    User::new(name)
        .password(password(PASSWORD))
        .create(db)
        .await
}

pub(crate) fn password(text: &str) -> Password {
    Password::new(text).expect("a password")
}

/// A client that has logged in with a password.
pub(crate) async fn logged_in<U: AuthUser>(
    app: &TestApp<U>,
    name: &str,
) -> TestResult<TestClient<U>> {
    let mut client = app.client();
    let response = client.login(name, PASSWORD).await?;
    assert_eq!(response.status(), 303, "{}", response.text());
    Ok(client)
}

/// The example with alice logged in.
pub(crate) async fn alice(db: &Db) -> TestResult<(App, Client)> {
    let app = articles(db).await?;
    user(db, "alice").await?;
    let client = logged_in(&app, "alice").await?;
    Ok((app, client))
}

/// Who `/me` says that the client is. Anything but a name and a redirect to the login is an error.
pub(crate) async fn who<U: AuthUser>(client: &mut TestClient<U>) -> TestResult<Option<String>> {
    let response = client.get("/me").await?;
    match response.status().as_u16() {
        200 => Ok(Some(response.text().to_owned())),
        303 if response.location() == Some("/accounts/login?next=/me") => Ok(None),
        status => Err(format!("/me answered {status}: {}", response.text()).into()),
    }
}

/// Who a session cookie belongs to.
pub(crate) async fn owner<U: AuthUser>(
    app: &TestApp<U>,
    cookies: &str,
) -> TestResult<Option<String>> {
    let mut client = app.client();
    let request = client.request(http::Method::GET, "/me");
    let response = request.header("cookie", cookies).send().await?;
    Ok((response.status() == 200).then(|| response.text().to_owned()))
}

pub(crate) async fn rows(db: &Db, table: &str) -> TestResult<i64> {
    let sql = Sql::trusted(format!("SELECT COUNT(*) FROM \"{table}\""));
    let (count,) = db.fetch_one::<(i64,)>(sql, ()).await?;
    Ok(count)
}

/// Everything of a response, without what differs by design: CSRF tokens, cookie values, and the length,
/// which follows from the body.
pub(crate) fn masked(response: &TestResponse) -> String {
    let mut text = format!(
        "{}\n{}\n{}",
        response.status(),
        header_lines(response.headers()),
        response.text()
    );
    if let Some(token) = response.csrf_token() {
        text = text.replace(&token, "TOKEN");
    }
    text
}

fn header_lines(headers: &HeaderMap) -> String {
    let line = |(name, value): (&http::HeaderName, &http::HeaderValue)| {
        let value = value.to_str().unwrap_or("?");
        let value = match value.split_once('=') {
            Some((cookie, rest)) if name == http::header::SET_COOKIE => {
                let attributes = rest.split_once(';').map_or("", |(_, rest)| rest);
                format!("{cookie}=VALUE;{attributes}")
            }
            _ => value.to_owned(),
        };
        format!("{name}: {value}")
    };
    let shown = headers
        .iter()
        .filter(|(name, _)| *name != http::header::CONTENT_LENGTH);
    shown.map(line).collect::<Vec<_>>().join("\n")
}

/// The headers that every response carries.
pub(crate) fn assert_strict(response: &TestResponse, what: &str) {
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(response.header(name), Some(value), "{what}: {name}");
    }
    let policy = response
        .header("content-security-policy")
        .unwrap_or_default();
    assert!(
        policy.contains("frame-ancestors 'none'"),
        "{what}: {policy}"
    );
    assert!(policy.starts_with("default-src 'none'"), "{what}: {policy}");
    assert!(response.header("server").is_none(), "{what}");
}

/// What a body must never say.
pub(crate) fn assert_generic(response: &TestResponse, what: &str) {
    let text = response.text().to_lowercase();
    for word in [
        "sqlx",
        "sqlite",
        "postgres",
        "mysql",
        "mariadb",
        "argon2",
        "panicked",
        "hunter2",
        "secret_",
        ".rs",
        "serde",
        "axum",
        "auth_session",
        "accounts_user",
        "backtrace",
        "none,",
    ] {
        assert!(!text.contains(word), "{what} says {word}: {text}");
    }
}

/// `few` usually, `many` in a full run.
pub(crate) fn times(few: usize, many: usize) -> usize {
    if std::env::var_os("TEST_FULL").is_some() {
        many
    } else {
        few
    }
}
