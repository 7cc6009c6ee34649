//! The user model: the first thing that was added.

use auth_axum::prelude::*;

/// Somebody who may sign the guestbook.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "accounts_user", label = "accounts.User")]
pub struct User {
    /// Username, names, e-mail address, flags.
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

auth_user_model!(User);
