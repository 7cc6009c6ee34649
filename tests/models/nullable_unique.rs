//! A number that not everybody has, and nobody shares.

use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(max_length = 40, unique)]
    pub customer_number: Option<String>,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().customer_number("K-1")
}
