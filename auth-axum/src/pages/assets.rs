//! The stylesheet of the built-in pages.

use axum::response::{IntoResponse, Response};
use http::header;
use sha2::{Digest, Sha256};

const CSS: &str = include_str!("../../static/auth.css");

/// The stylesheet of the built-in pages, at an address that changes with its content.
#[derive(Debug, Clone)]
pub(crate) struct Stylesheet {
    /// The path under the account routes: `/static/auth-1a2b3c4d.css`.
    path: String,
}

impl Default for Stylesheet {
    fn default() -> Self {
        let hash = Sha256::digest(CSS);
        let tag = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
        Self {
            path: format!("/static/auth-{tag:08x}.css"),
        }
    }
}

impl Stylesheet {
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The answer: the same for everybody, and good for a year.
    pub(crate) fn response() -> Response {
        let headers = [
            (header::CONTENT_TYPE, "text/css; charset=utf-8"),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        ];
        (headers, CSS).into_response()
    }
}
