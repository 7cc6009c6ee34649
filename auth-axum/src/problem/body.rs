//! The body of an answer that says what went wrong.

use auth_core::form::{FieldError, FormErrors};
use axum::body::Body;
use axum::response::Response;
use http::{HeaderValue, header};
use serde_json::{Map, Value, json};

use crate::headers::{DATA_POLICY, PAGE_POLICY};
use crate::pages::Pages;

use super::Problem;

/// Gives `response` the body of `problem`: `application/problem+json` (RFC 9457) or a page.
pub(crate) fn render(problem: &Problem, pages: &Pages, json: bool, response: &mut Response) {
    let page = if json { None } else { pages.error(problem) };
    let (content_type, policy, text) = match page {
        Some(html) => ("text/html; charset=utf-8", PAGE_POLICY, html),
        None if json => (
            "application/problem+json",
            DATA_POLICY,
            as_json(problem).to_string(),
        ),
        None => (
            "text/plain; charset=utf-8",
            DATA_POLICY,
            problem.detail.to_owned(),
        ),
    };
    *response.body_mut() = Body::from(text);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.remove(header::CONTENT_LENGTH);
    // The body is another one than the route's, and so is what it may load.
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(policy),
    );
    // What the client accepts decided about the form; a cache has to know.
    headers.append(header::VARY, HeaderValue::from_static("Accept"));
}

fn as_json(problem: &Problem) -> Value {
    let title = problem.status.canonical_reason().unwrap_or("Error");
    let mut body =
        json!({ "title": title, "status": problem.status.as_u16(), "detail": problem.detail });
    if let (Some(errors), Value::Object(body)) = (&problem.errors, &mut body) {
        body.insert("errors".to_owned(), errors_as_json(errors));
    }
    body
}

/// `{ "username": [{ "code": "required", "message": "…" }] }`; those of the form stand under `__all__`,
/// as in Django.
fn errors_as_json(errors: &FormErrors) -> Value {
    let list = |errors: &[FieldError]| -> Value {
        errors
            .iter()
            .map(|error| json!({ "code": error.code(), "message": error.to_string() }))
            .collect()
    };
    let mut by_field: Map<_, _> = errors
        .fields()
        .map(|(name, errors)| (name.to_owned(), list(errors)))
        .collect();
    if !errors.form().is_empty() {
        by_field.insert("__all__".to_owned(), list(errors.form()));
    }
    by_field.into()
}
