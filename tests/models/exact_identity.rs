//! A table that cannot have the columns of the identity keys.

use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "auth_user", identity = exact)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

pub fn change() -> UserUpdate {
    use auth_core::user::BuildAbstractUser;
    UserUpdate::new().email("ada@example.org").is_staff(true)
}
