//! Where a form that went well leads.

use auth_core::model::Public;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde_json::{Value, json};

use crate::json_answer::{JsonAnswer, LazyJson};
use crate::next::SafeNext;

/// Where a form that went well leads: 303 for browsers. JSON clients get 200 and a body instead.
#[derive(Debug, Clone)]
pub struct Redirect {
    location: SafeNext,
    status: StatusCode,
    body: Option<LazyJson>,
}

impl Redirect {
    /// To a path of this site. Anything else becomes `/`.
    pub fn to(path: &str) -> Self {
        Self::safe(SafeNext::default_to(path))
    }

    pub(crate) const fn safe(location: SafeNext) -> Self {
        Self {
            location,
            status: StatusCode::OK,
            body: None,
        }
    }

    /// Tells JSON clients that something was made: 201, with what of it may be shown.
    pub fn created(mut self, made: &impl Public) -> Self {
        self.status = StatusCode::CREATED;
        let made = made.public();
        self.body = Some(LazyJson::new(move || made.clone()));
        self
    }

    /// Answers JSON clients with `body`.
    pub(crate) fn with_json(mut self, body: impl Fn() -> Value + Send + Sync + 'static) -> Self {
        self.body = Some(LazyJson::new(body));
        self
    }

    /// Where it leads.
    pub fn path(&self) -> &str {
        self.location.as_str()
    }
}

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        let location: HeaderValue = self.location.to_location();
        let body = self
            .body
            .unwrap_or_else(|| LazyJson::new(move || json!({ "next": self.location.as_str() })));
        let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
        response
            .extensions_mut()
            .insert(JsonAnswer::Body(self.status, body));
        response
    }
}
