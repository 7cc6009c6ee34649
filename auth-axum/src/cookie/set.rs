use std::{fmt, time::Duration};

use http::HeaderValue;

use super::CookieNames;

/// A `Set-Cookie` line for one of our cookies.
///
/// Always `Path=/; HttpOnly; SameSite=Lax`, never a `Domain`, and `Secure` with an https origin (ASVS 3.3.1 to 3.3.4). Without
/// [`persistent`](Self::persistent) the cookie ends with the browser.
///
/// # Examples
///
/// ```
/// use auth_axum::cookie::{CookieNames, SetCookie};
///
/// let names = CookieNames::new(true);
/// let line = SetCookie::session(names, "abc").header()?;
/// assert_eq!(line, "__Host-sid=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
/// # Ok::<(), auth_axum::cookie::InvalidCookieValue>(())
/// ```
///
/// # Security
///
/// The value is a bearer secret: `Debug` hides it, and the header value is marked sensitive.
#[derive(Clone, Copy)]
pub struct SetCookie<'v> {
    name: &'static str,
    value: &'v str,
    secure: bool,
    max_age: Option<Duration>,
}

/// The value cannot stand in a cookie: a byte outside `cookie-octet` (RFC 6265, section 4.1.1) would end it or add attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the cookie value holds a byte that cookies do not allow")]
pub struct InvalidCookieValue;

impl<'v> SetCookie<'v> {
    /// The session cookie with this token.
    pub const fn session(names: CookieNames, token: &'v str) -> Self {
        Self::new(names.session(), token, names)
    }

    /// The pre-session cookie with this value.
    pub const fn pre(names: CookieNames, value: &'v str) -> Self {
        Self::new(names.pre(), value, names)
    }

    const fn new(name: &'static str, value: &'v str, names: CookieNames) -> Self {
        Self {
            name,
            value,
            secure: names.is_secure(),
            max_age: None,
        }
    }

    /// Keeps the cookie on disk for `max_age` (whole seconds), as "remember me" asks.
    pub const fn persistent(self, max_age: Duration) -> Self {
        Self {
            max_age: Some(max_age),
            ..self
        }
    }

    /// The form that deletes the cookie: no value, `Max-Age=0`, all else as when it was set, or browsers would keep it.
    pub const fn expire(self) -> Self {
        Self {
            value: "",
            max_age: Some(Duration::ZERO),
            ..self
        }
    }

    /// The header value.
    ///
    /// # Errors
    ///
    /// [`InvalidCookieValue`] if the value holds anything but `cookie-octet`s.
    pub fn header(&self) -> Result<HeaderValue, InvalidCookieValue> {
        if !self.value.bytes().all(is_cookie_octet) {
            return Err(InvalidCookieValue);
        }
        let mut line = format!(
            "{}={}; Path=/; HttpOnly; SameSite=Lax",
            self.name, self.value
        );
        if self.secure {
            line.push_str("; Secure");
        }
        if let Some(max_age) = self.max_age {
            line.push_str("; Max-Age=");
            line.push_str(&max_age.as_secs().to_string());
        }
        let mut header = HeaderValue::try_from(line).map_err(|_| InvalidCookieValue)?;
        header.set_sensitive(true);
        Ok(header)
    }
}

impl fmt::Debug for SetCookie<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SetCookie")
            .field("name", &self.name)
            .field("value", &"[redacted]")
            .field("secure", &self.secure)
            .field("max_age", &self.max_age)
            .finish()
    }
}

const fn is_cookie_octet(byte: u8) -> bool {
    matches!(byte, 0x21 | 0x23..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECURE: CookieNames = CookieNames::new(true);
    const PLAIN: CookieNames = CookieNames::new(false);

    #[test]
    fn attributes_follow_the_transport() {
        for (cookie, line) in [
            (
                SetCookie::session(SECURE, "V"),
                "__Host-sid=V; Path=/; HttpOnly; SameSite=Lax; Secure",
            ),
            (
                SetCookie::session(PLAIN, "V"),
                "sid=V; Path=/; HttpOnly; SameSite=Lax",
            ),
            (
                SetCookie::pre(SECURE, "V"),
                "__Host-pre=V; Path=/; HttpOnly; SameSite=Lax; Secure",
            ),
            (
                SetCookie::pre(PLAIN, "V"),
                "pre=V; Path=/; HttpOnly; SameSite=Lax",
            ),
        ] {
            assert_eq!(cookie.header().unwrap(), line);
        }
    }

    #[test]
    fn remember_me_sets_the_age_in_seconds() {
        let cookie = SetCookie::session(PLAIN, "V").persistent(Duration::from_millis(90_900));
        assert_eq!(
            cookie.header().unwrap(),
            "sid=V; Path=/; HttpOnly; SameSite=Lax; Max-Age=90"
        );
    }

    #[test]
    fn deletion_keeps_the_attributes_and_drops_the_value() {
        let cookie = SetCookie::session(SECURE, "V")
            .persistent(Duration::from_secs(9))
            .expire();
        assert_eq!(
            cookie.header().unwrap(),
            "__Host-sid=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0"
        );
    }

    #[test]
    fn a_value_cannot_add_attributes() {
        for value in [
            "a;Domain=evil.test",
            "a b",
            "a,b",
            "a\r\nb",
            "a\0",
            "\"a\"",
            "a\\b",
            "é",
            "\x7f",
        ] {
            assert_eq!(
                SetCookie::session(SECURE, value).header(),
                Err(InvalidCookieValue),
                "{value:?}"
            );
        }
    }

    #[test]
    fn nothing_prints_the_value() {
        let cookie = SetCookie::session(SECURE, "hunter2");
        assert!(!format!("{cookie:?}").contains("hunter2"));
        assert!(!format!("{:?}", cookie.header().unwrap()).contains("hunter2"));
    }
}
