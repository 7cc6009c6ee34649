//! People log in with the number of their badge.

use auth_core::{AbstractBaseUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(username_field = "badge")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    #[auth_user(unique)]
    pub badge: i64,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().badge(i64::MAX)
}
