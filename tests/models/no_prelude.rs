//! A module without a prelude.

#![no_implicit_prelude]

use ::auth_core::form::FieldError;
use ::auth_core::schema::Table;
use ::auth_core::{AbstractModel, AbstractUser, AuthUser, Choices, Field, Model};
use ::std::clone::Clone;
use ::std::fmt::Debug;
use ::std::marker::Copy;
use ::std::option::Option;
use ::std::primitive::{i16, i32, i64, str};
use ::std::result::Result;
use ::std::string::String;
use ::std::vec::Vec;

#[derive(Debug, Clone, Copy, Choices)]
pub enum Plan {
    Free,
    Paid,
}

#[derive(Debug, Clone, Field)]
pub struct Badge {
    pub number: i32,
}

#[derive(Debug, Clone, AbstractModel)]
pub struct Measure<V: Field> {
    #[model(form)]
    pub height: Option<V>,
}

#[derive(Debug, Clone, Model)]
#[model(table = "bare_team", unique_together = ["id", "city"], permissions = [("leave_team", "Can leave")])]
pub struct Team {
    pub id: i64,
    pub city: i32,
}

#[derive(Debug, Clone, AuthUser)]
#[auth_user(required_fields = ["email"], permissions = [("ban_user", "Can ban people")])]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(flatten)]
    pub measure: Measure<i32>,
    #[auth_user(form)]
    pub shoe_size: Option<i16>,
    #[auth_user(default = "free", form)]
    pub plan: Plan,
    pub badge: Option<Badge>,
    #[auth_user(max_length = 2, default = "de", validate = is_country)]
    pub country: String,
    #[auth_user(references = Team)]
    pub team_id: Option<i64>,
}

fn is_country(code: &str) -> Result<(), FieldError> {
    if code.len() == 2 {
        Result::Ok(())
    } else {
        Result::Err(FieldError::new("country"))
    }
}

pub fn tables() -> Vec<Table> {
    <[_]>::into_vec(::std::boxed::Box::new([Table::of::<Team>()]))
}

pub fn change() -> UserUpdate {
    UserUpdate::new()
        .shoe_size(43)
        .plan(Plan::Paid)
        .badge(Badge { number: 7 })
        .country("fr")
}
