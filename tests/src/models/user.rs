//! A user with fields of their own.

use auth_core::{AbstractUser, AuthUser};
use chrono::NaiveDate;

/// The user model of most suites: [`AbstractUser`] and three fields.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "accounts_user", label = "accounts.User")]
pub struct User {
    /// What every user has.
    #[auth_user(flatten)]
    pub base: AbstractUser,
    /// What friends say.
    #[auth_user(max_length = 80, default = "", form)]
    pub nickname: String,
    /// May be unknown.
    #[auth_user(form)]
    pub birthday: Option<NaiveDate>,
    /// No form may set it.
    #[auth_user(default = 0)]
    pub credits: i64,
}
