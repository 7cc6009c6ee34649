//! Where to go after login or logout: a path on this host, or nowhere.

mod path;
#[cfg(test)]
mod tests;

use std::fmt;

use http::HeaderValue;

/// Longest accepted target in bytes, encoded.
const MAX_LEN: usize = 2048;

/// A redirect target that cannot leave this host (ASVS 3.7.2; Django's `url_has_allowed_host_and_scheme`, stricter: no absolute URL at all).
///
/// It starts with exactly one `/`, is ASCII, holds no backslash, space or control character, and has no fragment. A browser that resolves
/// it against any page of this host stays on this host (WHATWG URL).
///
/// # Examples
///
/// ```
/// use auth_axum::next::SafeNext;
///
/// let next = SafeNext::parse("/articles/é?page=2#end").unwrap();
/// assert_eq!(next.as_str(), "/articles/%C3%A9?page=2");
///
/// for refused in ["https://evil.test", "//evil.test", "/\\evil.test", "/.//evil.test", "accounts", ""] {
///     assert!(SafeNext::parse(refused).is_none());
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SafeNext(String);

impl SafeNext {
    /// Accepts a path with an optional query, as the client sent it after form decoding.
    ///
    /// Existing percent sequences are kept as they are (`/%2F%2Fevil.test` is a path to browsers), other characters that do not belong into
    /// a URL are percent-encoded as UTF-8, and a fragment is dropped. Anything but a path is `None`, and so is a target of more
    /// than 2,048 bytes.
    ///
    /// # Security
    ///
    /// Do not echo a target that was refused, not even escaped.
    pub fn parse(raw: &str) -> Option<Self> {
        if raw.len() > MAX_LEN || raw.contains(|c: char| c == '\\' || c.is_control()) {
            return None;
        }
        let (target, _fragment) = raw.split_once('#').unwrap_or((raw, ""));
        let (path, _query) = target.split_once('?').unwrap_or((target, ""));
        if !path.starts_with('/')
            || path.starts_with("//")
            || path::normalize(path).starts_with("//")
        {
            return None;
        }
        let encoded = path::encode(target);
        (encoded.len() <= MAX_LEN).then_some(Self(encoded))
    }

    /// The target when nothing safe was asked for: `path`, which the application chose, or `/` should that be no safe path.
    ///
    /// # Examples
    ///
    /// ```
    /// use auth_axum::next::SafeNext;
    ///
    /// let next = SafeNext::parse("//evil.test").unwrap_or_else(|| SafeNext::default_to("/home"));
    /// assert_eq!(next.as_str(), "/home");
    /// ```
    pub fn default_to(path: &str) -> Self {
        Self::parse(path).unwrap_or_else(|| Self("/".to_owned()))
    }

    /// Whether the target is none of `paths`, compared as a browser would resolve it and without a slash at the end.
    ///
    /// Going back to the login or logout page after login would be a loop.
    ///
    /// # Examples
    ///
    /// ```
    /// use auth_axum::next::SafeNext;
    ///
    /// let next = SafeNext::parse("/x/../accounts/login/?next=/").unwrap();
    /// assert!(!next.avoids(&["/accounts/login", "/accounts/logout"]));
    /// ```
    pub fn avoids(&self, paths: &[&str]) -> bool {
        let (path, _query) = self.0.split_once('?').unwrap_or((&self.0, ""));
        let path = path::normalize(path);
        let own = path.trim_end_matches('/');
        paths
            .iter()
            .all(|avoided| avoided.trim_end_matches('/') != own)
    }

    /// The path and query.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value for a `Location` header.
    pub fn to_location(&self) -> HeaderValue {
        // Only visible ASCII is in here, which every header takes; the fallback is never seen.
        HeaderValue::from_str(&self.0).unwrap_or(HeaderValue::from_static("/"))
    }
}

impl fmt::Display for SafeNext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for SafeNext {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
