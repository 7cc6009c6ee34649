//! User model and field types have names that the standard library has given to others.

use auth_core::{AbstractUser, AuthUser, Choices, Field};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Choices)]
pub enum Option {
    Some,
    None,
}

#[derive(Debug, Clone, PartialEq, Eq, Field)]
pub struct Vec(pub i32);

#[derive(Debug, Clone, AuthUser)]
pub struct Result {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(default = "none", form)]
    pub option: Option,
    #[auth_user(default = 0)]
    pub vec: Vec,
}

pub type User = Result;

pub fn change() -> ResultUpdate {
    ResultUpdate::new().option(Option::Some).vec(Vec(1))
}
