//! A model that says where the crate is.

use zoo_facade::auth_axum::{AbstractUser, AuthUser};

/// Whoever has an account.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(crate = zoo_facade::auth_axum)]
pub struct User {
    /// What every account has.
    #[auth_user(flatten)]
    pub base: AbstractUser,
    /// What others call them.
    #[auth_user(max_length = 40, default = "", form)]
    pub nickname: String,
}
