//! The types that are widened to a column.

use auth_core::{AbstractUser, AuthUser};
use chrono::NaiveDateTime;

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    pub byte: u8,
    pub signed_byte: i8,
    pub port: u16,
    pub address: u32,
    pub ratio: f32,
    pub local: NaiveDateTime,
}

pub fn change() -> UserUpdate {
    UserUpdate::new()
        .byte(u8::MAX)
        .signed_byte(i8::MIN)
        .port(u16::MAX)
        .address(u32::MAX)
        .ratio(0.5)
        .local(chrono::DateTime::UNIX_EPOCH.naive_utc())
}
