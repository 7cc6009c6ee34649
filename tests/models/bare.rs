//! No field of its own.

use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

pub fn change() -> UserUpdate {
    use auth_core::user::BuildAbstractUser;
    UserUpdate::new().first_name("Ada").email("ada@example.org")
}
