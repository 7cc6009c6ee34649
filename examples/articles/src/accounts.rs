//! The user model.

use auth_axum::prelude::*;

/// Somebody with an account.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "accounts_user", label = "accounts.User")]
pub struct User {
    /// Username, names, e-mail address, flags.
    #[auth_user(flatten)]
    pub base: AbstractUser,
    /// What others call them.
    #[auth_user(max_length = 80, default = "", form)]
    pub nickname: String,
    /// When to congratulate.
    #[auth_user(form)]
    pub birthday: Option<NaiveDate>,
    /// What they have earned. No request can ever set it.
    #[auth_user(default = 0)]
    pub credits: i64,
}

auth_user_model!(User);
