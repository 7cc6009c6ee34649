//! Fields that not everybody sees, in a struct that only this program does.

use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
pub(crate) struct User {
    #[auth_user(flatten)]
    base: AbstractUser,
    #[auth_user(default = 0)]
    pub(super) level: i16,
    #[auth_user(default = 0, form)]
    pub(in crate::visibilities) rank: i16,
    /// What the doctor says.
    #[auth_user(private, max_length = 1000)]
    notes: Option<String>,
}

pub(crate) fn change() -> UserUpdate {
    UserUpdate::new().level(1).rank(2).notes("well")
}
