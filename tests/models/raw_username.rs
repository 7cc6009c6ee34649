//! Struct, username and values have names that are words of the language.

#![allow(non_camel_case_types, reason = "they are the point")]

use auth_core::{AbstractBaseUser, AuthUser, Choices};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Choices)]
pub enum r#enum {
    r#fn,
    r#Loop,
}

#[derive(Debug, Clone, AuthUser)]
#[auth_user(username_field = "type")]
pub struct r#struct {
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    #[auth_user(max_length = 40, form(signup))]
    pub r#type: String,
    #[auth_user(default = "fn", form)]
    pub r#impl: r#enum,
}

pub type User = r#struct;

pub fn change() -> structUpdate {
    structUpdate::new().r#type("ada").r#impl(r#enum::r#Loop)
}
