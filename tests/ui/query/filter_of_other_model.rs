use auth_core::{AbstractUser, AuthUser, Model};
use auth_core::query::Filter;

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

#[derive(Debug, Clone, Model)]
pub struct Note {
    pub id: i64,
    pub text: String,
    pub stars: i64,
}

pub fn some() -> Filter<Note> {
    Note::FIELDS.stars.gt(5) & User::FIELDS.is_active.eq(true)
}

fn main() {}
