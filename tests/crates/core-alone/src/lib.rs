//! A user model of a crate that serves no pages: auth-core is all that it knows.

use auth_core::{AbstractBaseUser, AbstractModel, AuthUser, Choices, Field, Model};

/// In which state of matter somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choices)]
pub enum State {
    /// As most are.
    Solid,
    /// As some are on Mondays.
    Liquid,
}

/// A weight in grams.
#[derive(Debug, Clone, PartialEq, Eq, Field)]
pub struct Grams(pub i64);

/// What a scale says.
#[derive(Debug, Clone, AbstractModel)]
pub struct Body {
    /// With shoes.
    #[model(form)]
    pub weight: Option<Grams>,
}

/// Where somebody is kept.
#[derive(Debug, Clone, Model)]
pub struct Cage {
    /// The key.
    pub id: i64,
}

/// Whoever has an account.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(username_field = "handle")]
pub struct User {
    /// Key, password and last login.
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    /// What a scale says of them.
    #[auth_user(flatten)]
    pub body: Body,
    /// The name they log in with.
    #[auth_user(max_length = 40)]
    pub handle: String,
    /// How they are.
    #[auth_user(default = "solid", form(profile))]
    pub state: State,
    /// Where they are.
    #[auth_user(references = Cage)]
    pub cage_id: Option<i64>,
}
