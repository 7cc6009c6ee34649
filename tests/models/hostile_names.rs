//! A module that calls its own things like those of the language, of the standard library and of the crates below.

#![allow(
    dead_code,
    non_camel_case_types,
    unused_macros,
    reason = "they only stand in the way"
)]

use ::auth_core::{AbstractModel, AbstractUser, AuthUser, Choices, Field, Model};

pub mod __private {}
pub mod alloc {}
pub mod auth_axum {}
pub mod auth_core {}
pub mod core {}
pub mod std {}

pub struct Box;
pub struct Err;
pub struct Future;
pub struct None;
pub struct Ok;
pub struct Option;
pub struct PhantomData;
pub struct Result;
pub struct Send;
pub struct Some;
pub struct String;
pub struct Sync;
pub struct Vec;
pub struct bool;
pub struct i64;
pub struct str;
pub struct u32;

pub trait Clone {}
pub trait Debug {}
pub trait Default {}
pub trait Deref {}
pub trait Fn {}
pub trait From {}
pub trait Into {}
pub trait Iterator {}
pub trait Sized {}

macro_rules! assert {
    () => {};
}
macro_rules! concat {
    () => {};
}
macro_rules! matches {
    () => {};
}
macro_rules! panic {
    () => {};
}
macro_rules! vec {
    () => {};
}

type Text = ::std::string::String;

#[derive(::std::fmt::Debug, ::std::clone::Clone, ::std::marker::Copy, Choices)]
pub enum Plan {
    Free,
    Paid,
}

#[derive(::std::fmt::Debug, ::std::clone::Clone, Field)]
pub struct Badge(pub ::std::primitive::i32);

#[derive(::std::fmt::Debug, ::std::clone::Clone, AbstractModel)]
#[model(prefix = "address_")]
pub struct Address {
    #[model(max_length = 20, default = "", form)]
    pub city: Text,
}

#[derive(::std::fmt::Debug, ::std::clone::Clone, Model)]
#[model(table = "hostile_team", permissions = [("leave_team", "Can leave")])]
pub struct Team {
    pub id: ::std::primitive::i64,
}

#[derive(::std::fmt::Debug, ::std::clone::Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(flatten)]
    pub address: Address,
    #[auth_user(max_length = 20, default = "")]
    pub nickname: Text,
    #[auth_user(default = "free", form)]
    pub plan: Plan,
    pub badge: ::std::option::Option<Badge>,
    #[auth_user(references = Team)]
    pub team_id: ::std::option::Option<::std::primitive::i64>,
    #[auth_user(default = false, form)]
    pub newsletter: ::std::primitive::bool,
}

pub fn tables() -> ::std::vec::Vec<::auth_core::schema::Table> {
    ::std::vec![::auth_core::schema::Table::of::<Team>()]
}

pub fn change() -> UserUpdate {
    UserUpdate::new()
        .nickname("x")
        .plan(Plan::Paid)
        .badge(Badge(7))
        .newsletter(true)
}
