//! What the database computes.

use auth_core::{AbstractUser, AuthUser};
use chrono::{DateTime, Utc};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(default_sql = "CURRENT_TIMESTAMP")]
    pub imported_at: DateTime<Utc>,
    #[auth_user(default_sql = "1 + 1")]
    pub points: i32,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().points(3)
}
