//! People log in with their address; the usual base has a username beside it.

use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(username_field = "email")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

pub fn change() -> UserUpdate {
    use auth_core::user::BuildAbstractUser;
    UserUpdate::new().email("ada@example.org")
}
