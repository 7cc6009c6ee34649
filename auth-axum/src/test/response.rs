//! What a client got.

use axum::response::Response;
use http::header::{LOCATION, SET_COOKIE};
use http::{HeaderMap, StatusCode};
use http_body_util::BodyExt;
use serde_json::Value;

use super::TestResult;

/// What a client got: status, headers and the whole body.
#[derive(Debug, Clone)]
pub struct TestResponse {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl TestResponse {
    pub(super) async fn read(response: Response) -> TestResult<Self> {
        let (parts, body) = response.into_parts();
        Ok(Self {
            status: parts.status,
            headers: parts.headers,
            body: body.collect().await?.to_bytes().to_vec(),
        })
    }

    /// The status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// All headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The text of a header that stands once, or the first of several.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Where it leads.
    pub fn location(&self) -> Option<&str> {
        self.header(LOCATION.as_str())
    }

    /// The `Set-Cookie` lines.
    pub fn set_cookies(&self) -> Vec<&str> {
        let lines = self.headers.get_all(SET_COOKIE).iter();
        lines.filter_map(|line| line.to_str().ok()).collect()
    }

    /// The line that sets the cookie `name`.
    pub fn set_cookie(&self, name: &str) -> Option<&str> {
        let is_it = |line: &&str| {
            line.strip_prefix(name)
                .is_some_and(|rest| rest.starts_with('='))
        };
        self.set_cookies().into_iter().find(is_it)
    }

    /// The body, if it is text; else nothing.
    pub fn text(&self) -> &str {
        str::from_utf8(&self.body).unwrap_or_default()
    }

    /// The bytes of the body.
    pub fn bytes(&self) -> &[u8] {
        &self.body
    }

    /// The body as JSON.
    ///
    /// # Errors
    ///
    /// It is no JSON.
    pub fn json(&self) -> TestResult<Value> {
        serde_json::from_slice(&self.body)
            .map_err(|error| format!("{} is no JSON: {error}: {}", self.status, self.text()).into())
    }

    /// The CSRF token in the page, or in the JSON body.
    pub fn csrf_token(&self) -> Option<String> {
        if let Ok(Value::Object(fields)) = self.json() {
            return Some(fields.get("csrf_token")?.as_str()?.to_owned());
        }
        let (_, after) = self.text().split_once("name=\"csrf_token\" value=\"")?;
        let (token, _) = after.split_once('"')?;
        Some(token.to_owned())
    }
}
