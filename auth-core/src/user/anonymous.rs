//! Nobody.

/// The user of a request that nobody has logged in for: Django's `AnonymousUser`.
///
/// It has no key, no name and no rights.
///
/// ```
/// use auth_core::AnonymousUser;
///
/// assert!(!AnonymousUser.is_authenticated());
/// assert_eq!(AnonymousUser.get_username(), "");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct AnonymousUser;

impl AnonymousUser {
    /// Never.
    pub const fn is_authenticated(self) -> bool {
        false
    }

    /// Always.
    pub const fn is_anonymous(self) -> bool {
        true
    }

    /// The empty name.
    pub const fn get_username(self) -> &'static str {
        ""
    }
}
