//! Keys are made at random.

use auth_core::{AbstractUser, AuthUser};
use uuid::Uuid;

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser<Uuid>,
    #[auth_user(default = 0)]
    pub credits: i64,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().credits(7)
}
