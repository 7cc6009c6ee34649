//! What somebody presents to be logged in.

use crate::password::Password;
use crate::user::LoginData;

/// What somebody presents to be logged in.
///
/// # Security
///
/// The password is redacted in `Debug`. The username is not shown either: people type passwords
/// into that field.
#[derive(Clone)]
pub struct Credentials {
    /// The username, as it was typed.
    pub username: String,
    /// The password.
    pub password: Password,
}

impl Credentials {
    /// A username and a password.
    pub fn new(username: impl Into<String>, password: Password) -> Self {
        Self {
            username: username.into(),
            password,
        }
    }

    /// Those of a login form.
    pub fn of(form: &impl LoginData) -> Self {
        Self::new(form.username(), form.password().clone())
    }
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Credentials(***)")
    }
}
