//! Nobody is logged in.

use auth_core::db::DbError;
use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{HeaderValue, StatusCode, header};

use crate::form::accepts_json;
use crate::next::SafeNext;
use crate::problem::Problem;
use crate::session::RequestHandle;

use super::{LayerMissing, Unavailable};

/// Nobody is logged in: 303 to the login page and back, or 401 for JSON clients.
#[derive(Debug)]
pub enum LoginRejected {
    /// Somebody has to log in first.
    Required {
        /// Where to send people; nothing for JSON clients.
        location: Option<HeaderValue>,
    },
    /// Nobody could tell who it is.
    Unavailable(Unavailable),
}

impl LoginRejected {
    pub(crate) fn required(parts: &Parts, request: &RequestHandle) -> Self {
        let location = (!accepts_json(&parts.headers)).then(|| location(parts, request));
        Self::Required { location }
    }

    pub(crate) fn unavailable(error: &DbError) -> Self {
        Self::Unavailable(Problem::from(error).into())
    }
}

/// The login page, and the way back. Only a page can be gone back to, not a posted form.
fn location(parts: &Parts, request: &RequestHandle) -> HeaderValue {
    let login_url = request.0.login_url();
    let path = request.1.path_and_query().map_or("/", |path| path.as_str());
    let next = if parts.method.is_safe() {
        SafeNext::parse(path)
    } else {
        None
    };
    let url = match next {
        Some(next) => format!("{login_url}?next={}", encode(next.as_str())),
        None => login_url.to_owned(),
    };
    // A safe path is ASCII, and so is what encodes it.
    HeaderValue::try_from(url).unwrap_or(HeaderValue::from_static("/"))
}

/// Percent-encodes a path for a query; `/` may stand as it is, as in Django.
fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len() + 16);
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            out.push(byte.into());
        } else {
            out.extend(["%".to_owned(), format!("{byte:02X}")]);
        }
    }
    out
}

impl From<LayerMissing> for LoginRejected {
    fn from(missing: LayerMissing) -> Self {
        Self::Unavailable(missing.into())
    }
}

impl IntoResponse for LoginRejected {
    fn into_response(self) -> Response {
        match self {
            Self::Required {
                location: Some(location),
            } => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
            Self::Required { location: None } => {
                Problem::new(StatusCode::UNAUTHORIZED).into_response()
            }
            Self::Unavailable(unavailable) => unavailable.into_response(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_inside_a_query_is_encoded_once() {
        assert_eq!(encode("/a/b?c=d&e=%2F"), "/a/b%3Fc%3Dd%26e%3D%252F");
    }
}
