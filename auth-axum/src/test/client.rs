//! A browser, or a JSON client.

use auth_core::AuthUser;
use auth_core::account::{LoginOptions, Verified};
use auth_core::token::SessionToken;
use auth_core::user::LoginData;
use http::Method;
use serde_json::Value;

use super::{CookieJar, TestApp, TestRequest, TestResponse, TestResult};

/// A browser, or a JSON client, with cookies of its own. A clone has copies of them.
#[derive(Debug, Clone)]
pub struct TestClient<U: AuthUser> {
    app: TestApp<U>,
    cookies: CookieJar,
    /// The CSRF token of the last page that had one.
    token: Option<String>,
}

impl<U: AuthUser> TestClient<U> {
    pub(super) fn new(app: TestApp<U>) -> Self {
        Self {
            app,
            cookies: CookieJar::default(),
            token: None,
        }
    }

    /// Asks for a page.
    ///
    /// # Errors
    ///
    /// As [`TestRequest::send`].
    pub async fn get(&mut self, path: &str) -> TestResult<TestResponse> {
        self.request(Method::GET, path).send().await
    }

    /// Asks for JSON.
    ///
    /// # Errors
    ///
    /// As [`TestRequest::send`].
    pub async fn get_json(&mut self, path: &str) -> TestResult<TestResponse> {
        self.request(Method::GET, path).accept_json().send().await
    }

    /// Sends a form from a page of the application: with `Origin`, `Sec-Fetch-Site` and, unless it is
    /// among the fields, a CSRF token.
    ///
    /// # Errors
    ///
    /// As [`csrf_token`](Self::csrf_token).
    pub async fn post_form(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
    ) -> TestResult<TestResponse> {
        let mut fields = fields.to_vec();
        let token;
        if fields.iter().all(|(name, _)| *name != "csrf_token") {
            token = self.csrf_token().await?;
            fields.push(("csrf_token", &token));
        }
        let request = self.request(Method::POST, path).same_origin();
        request.form(&fields).send().await
    }

    /// Sends JSON, with `Origin` and the CSRF token in `X-CSRF-Token`, and asks for JSON.
    ///
    /// # Errors
    ///
    /// As [`csrf_token`](Self::csrf_token).
    pub async fn post_json(&mut self, path: &str, value: &Value) -> TestResult<TestResponse> {
        let token = self.csrf_token().await?;
        let request = self.request(Method::POST, path).same_origin();
        let request = request.accept_json().header("x-csrf-token", token);
        request.json(value).send().await
    }

    /// A request that is sent as it is told.
    pub fn request(&mut self, method: Method, path: &str) -> TestRequest<'_, U> {
        TestRequest::new(self, method, path)
    }

    /// Logs in as people do: opens the login page, fills it in, and sends it. The answer is 303 if
    /// that went well.
    ///
    /// # Errors
    ///
    /// As [`csrf_token`](Self::csrf_token).
    pub async fn login(&mut self, username: &str, password: &str) -> TestResult<TestResponse> {
        let url = self.app.auth().login_url().to_owned();
        self.get(&url).await?;
        let fields = [
            (U::LoginForm::USERNAME_FIELD, username),
            ("password", password),
        ];
        self.post_form(&url, &fields).await
    }

    /// Logs in without a password and without a request: Django's `force_login`.
    ///
    /// # Errors
    ///
    /// The user is not in the database, or not active.
    pub async fn login_as(&mut self, user: &U) -> TestResult {
        let name = self.app.auth().cookie_names().session();
        let before = self.cookies.get(name).map(str::as_bytes);
        let options = LoginOptions {
            previous: before
                .and_then(SessionToken::parse)
                .map(|token| token.hash()),
            ..LoginOptions::default()
        };
        let accounts = self.app.auth().accounts_core();
        let verified = Verified::without_credentials(user.clone());
        let login = accounts.login(verified, options).await?;
        self.cookies.set(name, login.token.encode());
        self.token = None;
        Ok(())
    }

    /// A CSRF token for the cookies that the client has: of the last page that had one, else a new
    /// one.
    ///
    /// # Errors
    ///
    /// The application gives none: it has no account routes, or its database is away.
    pub async fn csrf_token(&mut self) -> TestResult<String> {
        if let Some(token) = &self.token {
            return Ok(token.clone());
        }
        let login = self.app.auth().login_url();
        let url = format!("{}csrf", login.trim_end_matches("login"));
        let response = self.get_json(&url).await?;
        let none = || format!("{url} gave no CSRF token: {}", response.status());
        Ok(response.csrf_token().ok_or_else(none)?)
    }

    /// The token in the session cookie.
    pub fn session_cookie(&self) -> Option<&str> {
        self.cookies.get(self.app.auth().cookie_names().session())
    }

    /// The cookies.
    pub const fn cookies(&self) -> &CookieJar {
        &self.cookies
    }

    /// The cookies, to be changed.
    pub const fn cookies_mut(&mut self) -> &mut CookieJar {
        &mut self.cookies
    }

    /// The application.
    pub const fn app(&self) -> &TestApp<U> {
        &self.app
    }

    /// Keeps what browsers keep of a response.
    pub(super) fn keep(&mut self, response: &TestResponse) {
        let before = self.session_cookie().map(str::to_owned);
        self.cookies.store(response.headers());
        if self.session_cookie() != before.as_deref() {
            // A token is good for one session.
            self.token = None;
        }
        if let Some(token) = response.csrf_token() {
            self.token = Some(token);
        }
    }
}
