//! The guestbook with its accounts, from the outside.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use auth_axum::prelude::*;
use auth_axum::secret::SecretKey;
use axum::body::Body;
use axum::http::{Request, header};
use existing_app::accounts::User;
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteConnectOptions;
use tower::ServiceExt;

type TestResult<T = ()> = Result<T, Box<dyn Error>>;

const ORIGIN: &str = "http://127.0.0.1:8001";
const PASSWORD: &str = "correct horse battery staple";

/// A browser: the application, and the cookies that it has set.
struct Browser {
    app: Router,
    cookies: Vec<(String, String)>,
}

struct Answer {
    status: StatusCode,
    location: String,
    body: String,
}

impl Browser {
    /// On a fresh database, with an account for alice.
    async fn new(name: &str) -> TestResult<Self> {
        let pool = fresh_pool(name).await?;
        let browser = Self::on(pool.clone()).await?;
        let password = Password::new(PASSWORD)?;
        User::new("alice")
            .password(password)
            .create(&pool.into())
            .await?;
        Ok(browser)
    }

    async fn on(pool: SqlitePool) -> TestResult<Self> {
        Ok(Self {
            app: existing_app::app(pool, SecretKey::generate()?).await?,
            cookies: Vec::new(),
        })
    }

    async fn get(&mut self, path: &str) -> TestResult<Answer> {
        self.send(Request::get(path).body(Body::empty())?).await
    }

    async fn post(&mut self, path: &str, form: &str) -> TestResult<Answer> {
        let request = Request::post(path)
            .header(header::ORIGIN, ORIGIN)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()))?;
        self.send(request).await
    }

    async fn send(&mut self, mut request: Request<Body>) -> TestResult<Answer> {
        let pairs: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let headers = request.headers_mut();
        headers.insert(header::HOST, "127.0.0.1:8001".parse()?);
        headers.insert(header::COOKIE, pairs.join("; ").parse()?);
        let response = self.app.clone().oneshot(request).await?;
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str()?);
        }
        let location = response.headers().get(header::LOCATION);
        Ok(Answer {
            status: response.status(),
            location: location.map_or(Ok(""), |value| value.to_str())?.to_owned(),
            body: String::from_utf8(
                axum::body::to_bytes(response.into_body(), 1 << 20)
                    .await?
                    .to_vec(),
            )?,
        })
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        let (name, value) = pair.split_once('=').unwrap_or_default();
        self.cookies.retain(|(known, _)| known != name);
        if !value.is_empty() {
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }

    async fn log_in(&mut self) -> TestResult<Answer> {
        let token = self.get("/accounts/login").await?.token()?.to_owned();
        let password = PASSWORD.replace(' ', "+");
        let form = format!("username=alice&password={password}&csrf_token={token}");
        self.post("/accounts/login", &form).await
    }
}

impl Answer {
    /// The token of the first form.
    fn token(&self) -> TestResult<&str> {
        let rest = self.body.split_once(r#"name="csrf_token" value=""#);
        let (_, rest) = rest.ok_or("there is no form with a token")?;
        Ok(rest.split('"').next().unwrap_or_default())
    }
}

/// A pool as the application has one, on a file of this test.
async fn fresh_pool(name: &str) -> TestResult<SqlitePool> {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.db"));
    drop(fs::remove_file(&file));
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true);
    Ok(SqlitePool::connect_with(options).await?)
}

#[tokio::test]
async fn whoever_logs_in_is_known_until_they_log_out() -> TestResult {
    let mut browser = Browser::new("log_in_and_out").await?;
    let stranger = browser.get("/me").await?;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    assert_eq!(stranger.location, "/accounts/login?next=/me");

    assert_eq!(browser.log_in().await?.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/me").await?.body, "alice");

    let token = browser.get("/sign").await?.token()?.to_owned();
    let form = format!("csrf_token={token}");
    let left = browser.post("/accounts/logout", &form).await?;
    assert_eq!(left.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/me").await?.status, StatusCode::SEE_OTHER);
    Ok(())
}

#[tokio::test]
async fn a_plain_form_is_refused_without_a_token_and_taken_with_one() -> TestResult {
    let mut browser = Browser::new("plain_form").await?;
    browser.log_in().await?;
    let forged = browser.post("/sign", "body=spam").await?;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);

    let token = browser.get("/sign").await?.token()?.to_owned();
    let form = format!("body=hello&csrf_token={token}");
    let signed = browser.post("/sign", &form).await?;
    assert_eq!(
        (signed.status, signed.location.as_str()),
        (StatusCode::SEE_OTHER, "/")
    );
    let entries = browser.get("/").await?.body;
    assert!(entries.contains("alice: hello"), "{entries}");
    assert!(!entries.contains("spam"), "{entries}");
    Ok(())
}

#[tokio::test]
async fn accounts_come_to_a_database_that_is_in_use() -> TestResult {
    let pool = fresh_pool("in_use").await?;
    let table =
        "CREATE TABLE entry (id INTEGER PRIMARY KEY, author TEXT NOT NULL, body TEXT NOT NULL)";
    sqlx::query(table).execute(&pool).await?;
    let entry = "INSERT INTO entry (author, body) VALUES ('grandma', 'before')";
    sqlx::query(entry).execute(&pool).await?;
    for start in 1..=2 {
        let mut browser = Browser::on(pool.clone()).await?;
        let entries = browser.get("/").await?.body;
        assert!(entries.contains("grandma: before"), "start {start}");
        let login = browser.get("/accounts/login").await?;
        assert_eq!(login.status, StatusCode::OK, "start {start}");
    }
    Ok(())
}
