//! Whether an unsafe request comes from our own pages.

use auth_core::AuthUser;
use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use http::header::HeaderName;
use http::{HeaderMap, StatusCode, header};

use crate::csrf::{self, CsrfError};
use crate::form::{BodyKind, body};
use crate::problem::Problem;
use crate::session::RequestState;

/// The form field of the token.
const FIELD: &[u8] = b"csrf_token";

/// The header of the token, for clients that send no form.
const HEADER: HeaderName = HeaderName::from_static("x-csrf-token");

/// The longest form that is read in search of the token.
const BODY_LIMIT: usize = 2 * 1024 * 1024;

/// Lets an unsafe request through if it comes from our own origin *and* carries a token of its own
/// session. A token alone trusts sibling subdomains, a source alone every page of ours.
pub(super) async fn check<U: AuthUser>(
    state: &RequestState<U>,
    origin: &str,
    request: Request,
) -> Result<Request, Problem> {
    // A route, never a bare path: what reaches a fallback has not been exempted by anybody.
    let route = request.extensions().get::<MatchedPath>();
    if route.is_some_and(|route| state.auth().is_csrf_exempt(route.as_str())) {
        return Ok(request);
    }
    csrf::check(request.headers(), origin).map_err(|error| refuse(error.into()))?;
    let (request, token) = match token_in_header(request.headers())? {
        Some(token) => (request, Some(token)),
        None => token_in_body(request, state.has_csrf_binding()).await?,
    };
    match token {
        Some(token) if state.accepts_csrf(&token) => Ok(request),
        Some(_) => Err(refuse(CsrfError::WrongToken)),
        None => Err(refuse(CsrfError::MissingToken)),
    }
}

fn refuse(error: CsrfError) -> Problem {
    tracing::warn!(event = "csrf.rejected", %error, "answered 403");
    Problem::new(StatusCode::FORBIDDEN)
        .detail("This form has expired or does not come from this site. Please go back, reload the page and try again.")
}

fn token_in_header(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let mut values = headers.get_all(HEADER).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => Ok(Some(value.to_str().unwrap_or_default().to_owned())),
        (Some(_), Some(_)) => Err(refuse(CsrfError::WrongToken)),
    }
}

/// Reads a form or a JSON object in search of the token and puts it back for the handler. A body of
/// another type needs the header: what cannot be read here is not guessed at.
///
/// Nothing is read for a browser that has none of our cookies: no token could be right.
async fn token_in_body(
    request: Request,
    may_be_right: bool,
) -> Result<(Request, Option<String>), Problem> {
    let Ok(kind) = BodyKind::of(request.headers()) else {
        return if request.headers().contains_key(header::CONTENT_TYPE) {
            Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE))
        } else {
            Ok((request, None))
        };
    };
    if !may_be_right {
        return Ok((request, None));
    }
    let (parts, body) = request.into_parts();
    let bytes = body::read(body, BODY_LIMIT).await?;
    let token = match kind {
        BodyKind::Form => field(&bytes),
        BodyKind::Json => member(&bytes),
    };
    Ok((Request::from_parts(parts, Body::from(bytes)), token))
}

/// The one field of the token. Tokens are base64url, so nothing has to be decoded; a doubled field
/// is none.
fn field(form: &[u8]) -> Option<String> {
    let mut values = form
        .split(|byte| *byte == b'&')
        .filter_map(|pair| pair.strip_prefix(FIELD)?.strip_prefix(b"="));
    let value = values.next()?;
    let only = values.next().is_none();
    only.then(|| String::from_utf8_lossy(value).into_owned())
}

/// The member of that name in a JSON object, whatever else is in it. A doubled one is none.
fn member(json: &[u8]) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Body {
        csrf_token: Option<String>,
    }
    serde_json::from_slice::<Body>(json).ok()?.csrf_token
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_is_the_one_field_of_that_name() {
        assert_eq!(field(b"a=1&csrf_token=x_-Y&b=2").as_deref(), Some("x_-Y"));
        assert_eq!(field(b"csrf_token=").as_deref(), Some(""));
        for form in [
            &b""[..],
            b"csrf_token",
            b"xcsrf_token=a",
            b"csrf_token=a&csrf_token=a",
            b"csrf%5Ftoken=a",
        ] {
            assert_eq!(field(form), None, "{form:?}");
        }
    }

    #[test]
    fn the_token_of_a_json_object_is_found_beside_anything() {
        let json = br#"{"items": [1, {"csrf_token": "inner"}], "csrf_token": "outer"}"#;
        assert_eq!(member(json).as_deref(), Some("outer"));
        for json in [
            &b"[]"[..],
            b"{}",
            b"{",
            br#"{"csrf_token":"a","csrf_token":"b"}"#,
        ] {
            assert_eq!(member(json), None, "{json:?}");
        }
    }
}
