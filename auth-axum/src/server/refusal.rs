use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use http::{
    HeaderName, HeaderValue, StatusCode,
    header::{ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_TYPE, RETRY_AFTER},
};

/// The server's own answer, which tells nothing but the status: a line of text, or a problem body (RFC 9457) for `json`.
pub(super) fn refuse(status: StatusCode, json: bool) -> Response {
    let title = status.canonical_reason().unwrap_or("Error");
    let (content_type, body) = if json {
        let problem = format!(
            r#"{{"type":"about:blank","title":"{title}","status":{}}}"#,
            status.as_u16()
        );
        ("application/problem+json", problem)
    } else {
        ("text/plain; charset=utf-8", format!("{title}\n"))
    };
    let mut response = (status, Body::from(body)).into_response();
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value| headers.insert(name, HeaderValue::from_static(value));
    set(CONTENT_TYPE, content_type);
    set(CACHE_CONTROL, "no-store");
    match status {
        StatusCode::METHOD_NOT_ALLOWED => {
            set(ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
        }
        StatusCode::SERVICE_UNAVAILABLE => set(RETRY_AFTER, "2"),
        // The rest of the request is not wanted any more.
        _ => set(CONNECTION, "close"),
    };
    response
}
