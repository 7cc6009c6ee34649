//! The two cookies of ours that a request carries.

use auth_core::secret::MacKey;
use auth_core::token::SessionToken;
use http::HeaderMap;

use crate::cookie::{CookieNames, Found, find};

use super::PreSession;

/// The cookies of ours that a request carries, as far as they have the right shape.
#[derive(Debug, Default)]
pub(crate) struct RequestCookies {
    /// The session cookie.
    pub(crate) session: Option<SessionToken>,
    /// The cookie that forms are bound to before there is a session.
    pub(crate) pre: Option<PreSession>,
    /// Whether a cookie with the session's name came along that cannot be one of ours.
    pub(crate) malformed: bool,
}

impl RequestCookies {
    /// Reads them. Garbage of any kind is no cookie.
    pub(crate) fn read(headers: &HeaderMap, names: CookieNames, key: &MacKey) -> Self {
        let mut cookies = Self::default();
        match find(headers, names.session()) {
            Found::Absent => {}
            Found::One(value) => {
                cookies.session = SessionToken::parse(value);
                cookies.malformed = cookies.session.is_none();
            }
            Found::Conflict => {
                tracing::warn!(
                    event = "cookie.malformed",
                    "two different session cookies; the request counts as anonymous"
                );
                cookies.malformed = true;
            }
        }
        if let Found::One(value) = find(headers, names.pre()) {
            cookies.pre = PreSession::parse(value, key);
        }
        cookies
    }
}
