//! A module that calls its own types like those of the standard library.

#![allow(dead_code, reason = "they only stand in the way")]

use auth_core::{AbstractUser, AuthUser};

pub struct Option;
pub struct Result;
pub struct Vec;
pub struct Box;
pub struct Send;
pub trait Clone {}
pub trait Into {}
pub trait Default {}

#[derive(Debug, std::clone::Clone, AuthUser)]

pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(max_length = 20, default = "")]
    pub nickname: std::string::String,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().nickname("x")
}
