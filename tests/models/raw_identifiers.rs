//! Fields whose names are words of the language, or of the code around them.

use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(max_length = 20, default = "", form)]
    pub r#type: String,
    #[auth_user(default = 0, form)]
    pub r#match: i64,
    #[auth_user(default = 0, form)]
    pub value: i64,
    #[auth_user(default = 0)]
    pub source: i64,
    #[auth_user(default = 0)]
    pub row: i64,
    #[auth_user(default = 0)]
    pub draft: i64,
}

pub fn change() -> UserUpdate {
    UserUpdate::new()
        .r#type("x")
        .r#match(1)
        .value(2)
        .source(3)
        .row(4)
}
