//! Fields that are there, or not, by configuration.

use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[cfg(not(target_os = "none"))]
    #[auth_user(default = 0)]
    pub there: i64,
    #[cfg(target_os = "none")]
    #[auth_user(default = 0)]
    pub not_there: NoSuchType,
    #[cfg_attr(not(target_os = "none"), auth_user(max_length = 20, default = ""))]
    pub limited: String,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().there(1).limited("x")
}
