//! Two fields that nobody shares together.

use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(unique_together = ["tenant", "number"], index_together = ["tenant", "city"])]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    pub tenant: i32,
    pub number: i32,
    #[auth_user(max_length = 40, default = "")]
    pub city: String,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().tenant(1).number(2)
}
