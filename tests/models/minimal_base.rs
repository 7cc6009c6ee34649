//! Key, password, last login, and a name.

use auth_core::{AbstractBaseUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(username_field = "handle")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    #[auth_user(max_length = 40)]
    pub handle: String,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().handle("ada")
}
