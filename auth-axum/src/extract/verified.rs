//! A user whose credentials have just been found right.

use auth_core::AuthUser;

use crate::next::SafeNext;

/// A user whose credentials have just been found right, and how they want to be logged in.
///
/// `form.authenticate(&auth)` makes one; `auth.login(user)` takes it.
#[derive(Debug)]
pub struct Verified<U: AuthUser> {
    pub(super) inner: auth_core::account::Verified<U>,
    pub(super) remember_me: bool,
    pub(super) next: Option<SafeNext>,
}

impl<U: AuthUser> Verified<U> {
    /// Takes a user for verified who has presented nothing: after a sign-up, or for tests.
    ///
    /// # Security
    ///
    /// Whoever calls this vouches for the user by other means.
    pub const fn without_credentials(user: U) -> Self {
        Self {
            inner: auth_core::account::Verified::without_credentials(user),
            remember_me: false,
            next: None,
        }
    }

    /// Lets the session outlive the browser.
    pub const fn remember_me(mut self, yes: bool) -> Self {
        self.remember_me = yes;
        self
    }

    /// The user.
    pub const fn user(&self) -> &U {
        self.inner.user()
    }
}
