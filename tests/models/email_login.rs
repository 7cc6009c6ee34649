//! People log in with their address, and have no other name.

use auth_core::{AbstractBaseUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(username_field = "email", email_field = "email")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    #[auth_user(max_length = 254, form(signup), personal)]
    pub email: String,
    #[auth_user(max_length = 80, default = "", form)]
    pub name: String,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().email("ada@example.org").name("Ada")
}
