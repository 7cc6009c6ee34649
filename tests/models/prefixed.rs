//! Every column begins alike, those of the base too.

use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "members", prefix = "mem_")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(max_length = 20, default = "")]
    pub city: String,
}

pub fn change() -> UserUpdate {
    use auth_core::user::BuildAbstractUser;
    UserUpdate::new().city("Paris").last_name("Lovelace")
}
