//! A module without a prelude.

#![no_implicit_prelude]

use ::auth_core::{AbstractUser, AuthUser};
use ::std::clone::Clone;
use ::std::fmt::Debug;

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(form)]
    pub shoe_size: ::std::option::Option<i16>,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().shoe_size(43)
}
