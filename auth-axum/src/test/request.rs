//! A request, as it is told.

use auth_core::AuthUser;
use axum::body::Body;
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, ORIGIN};
use http::{HeaderName, HeaderValue, Method, Request};
use serde_json::Value;

use super::{TestClient, TestResponse, TestResult};

/// A request that is being put together: the cookies and the `Host` are sent, and what is said here.
#[derive(Debug)]
#[must_use = "nothing happens before `send`"]
pub struct TestRequest<'c, U: AuthUser> {
    client: &'c mut TestClient<U>,
    request: http::request::Builder,
    body: Vec<u8>,
}

impl<'c, U: AuthUser> TestRequest<'c, U> {
    pub(super) fn new(client: &'c mut TestClient<U>, method: Method, path: &str) -> Self {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, client.app().host());
        Self {
            client,
            request,
            body: Vec::new(),
        }
    }

    /// Adds a header, beside others of that name. A `Cookie` takes the place of the client's own.
    pub fn header<V>(mut self, name: &str, value: V) -> Self
    where
        V: TryInto<HeaderValue>,
        http::Error: From<V::Error>,
    {
        self.request = self.request.header(name, value);
        self
    }

    /// Takes a header away.
    pub fn without(mut self, name: &str) -> Self {
        if let (Some(headers), Ok(name)) = (self.request.headers_mut(), name.parse::<HeaderName>())
        {
            headers.remove(name);
        }
        self
    }

    /// Says what browsers say of a form on a page of the same origin.
    pub fn same_origin(self) -> Self {
        let origin = self.client.app().origin().to_owned();
        self.header(ORIGIN.as_str(), origin)
            .header("sec-fetch-site", "same-origin")
    }

    /// Asks for JSON.
    pub fn accept_json(self) -> Self {
        self.header(ACCEPT.as_str(), "application/json")
    }

    /// Sends a form.
    pub fn form(self, fields: &[(&str, &str)]) -> Self {
        let form = encode_form(fields);
        self.body("application/x-www-form-urlencoded", form)
    }

    /// Sends JSON.
    pub fn json(self, value: &Value) -> Self {
        let text = value.to_string();
        self.body("application/json", text)
    }

    /// Sends bytes and says what they are.
    pub fn body(mut self, content_type: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.body = bytes.into();
        self.header(CONTENT_TYPE.as_str(), content_type)
    }

    /// Sends it, and keeps the cookies and the CSRF token of the response.
    ///
    /// # Errors
    ///
    /// The path or a header is none that HTTP knows, or the body of the response broke off.
    pub async fn send(self) -> TestResult<TestResponse> {
        let Self {
            client,
            mut request,
            body,
        } = self;
        let has_cookies = request
            .headers_ref()
            .is_some_and(|headers| headers.contains_key(COOKIE));
        if !has_cookies && let Some(cookies) = client.cookies().header() {
            request = request.header(COOKIE, cookies);
        }
        let request = request.body(Body::from(body))?;
        let response = client.app().call(request).await;
        let response = TestResponse::read(response).await?;
        client.keep(&response);
        Ok(response)
    }
}

/// Encodes fields as browsers do, or stricter.
fn encode_form(fields: &[(&str, &str)]) -> String {
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn encode(text: &str) -> String {
    let encoded = text.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).into(),
        b' ' => "+".to_owned(),
        _ => format!("%{byte:02X}"),
    });
    encoded.collect()
}
