//! What authentication comes to.

use crate::event::LoginFailure;
use crate::password::{Password, PasswordHash};
use crate::user::AuthUser;

/// A user whose credentials have just been found right. Only [`Accounts::authenticate`] makes one, so
/// that nobody is logged in by mistake; [`Verified::without_credentials`] is the one way around.
///
/// [`Accounts::authenticate`]: super::Accounts::authenticate
#[derive(Debug, Clone)]
pub struct Verified<U> {
    pub(super) user: U,
    /// What the login stores, when the stored hash has old parameters.
    pub(super) rehash: Option<Rehash>,
}

/// A silent upgrade of a hash.
#[derive(Debug, Clone)]
pub(super) struct Rehash {
    /// The hash by today's parameters.
    pub(super) hash: PasswordHash,
    /// The password, should another login of the same user store its upgrade first.
    pub(super) password: Password,
}

impl<U: AuthUser> Verified<U> {
    /// Takes a user for verified who has presented nothing: after a sign-up, or for tests.
    ///
    /// # Security
    ///
    /// Whoever calls this vouches for the user by other means.
    pub const fn without_credentials(user: U) -> Self {
        Self { user, rehash: None }
    }

    /// The user.
    pub const fn user(&self) -> &U {
        &self.user
    }
}

/// What authentication comes to. Wrong credentials are data; an error means that nobody could tell.
#[derive(Debug)]
pub enum Authentication<U> {
    /// The credentials are right.
    Verified(Box<Verified<U>>),
    /// They are not. The reason is for events and the log; people are told nothing of it.
    Refused(LoginFailure),
}
