//! A struct that a macro writes.

use auth_core::{AbstractUser, AuthUser};

macro_rules! user {
    ($name:ident { $($field:ident: $type:ty = $default:literal),* }) => {
        #[derive(Debug, Clone, AuthUser)]
        pub struct $name {
            #[auth_user(flatten)]
            pub base: AbstractUser,
            $(#[auth_user(default = $default)] pub $field: $type,)*
        }
    };
}

user!(User {
    level: i16 = 1,
    credits: i64 = 0
});

pub fn change() -> UserUpdate {
    UserUpdate::new().level(2).credits(3)
}
