/// The names of our cookies, which depend on the transport alone.
///
/// Over https the names carry the `__Host-` prefix, with which a browser promises that no other host wrote the cookie
/// (RFC 6265bis, section 4.1.3.2; ASVS 3.3.1). Plain http, allowed on loopback only, cannot have the prefix.
///
/// # Examples
///
/// ```
/// use auth_axum::cookie::CookieNames;
///
/// assert_eq!(CookieNames::new(true).session(), "__Host-sid");
/// assert_eq!(CookieNames::new(false).pre(), "pre");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CookieNames {
    secure: bool,
}

impl CookieNames {
    /// The names for an https origin (`secure`) or for plain http on loopback.
    pub const fn new(secure: bool) -> Self {
        Self { secure }
    }

    /// The session cookie: `__Host-sid`, or `sid` over plain http.
    pub const fn session(self) -> &'static str {
        if self.secure { "__Host-sid" } else { "sid" }
    }

    /// The pre-session cookie, to which CSRF tokens are bound before there is a session: `__Host-pre`, or `pre` over plain http.
    pub const fn pre(self) -> &'static str {
        if self.secure { "__Host-pre" } else { "pre" }
    }

    /// Whether the cookies are marked `Secure`.
    pub const fn is_secure(self) -> bool {
        self.secure
    }
}
