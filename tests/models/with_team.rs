//! A key of another table, and one of its own.

use auth_core::schema::Table;
use auth_core::{AbstractUser, AuthUser, Model};

#[derive(Debug, Clone, Model)]
#[model(table = "zoo_team")]
pub struct Team {
    pub id: i64,
    #[model(max_length = 40)]
    pub name: String,
}

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(references = Team)]
    pub team_id: Option<i64>,
    #[auth_user(references = User)]
    pub invited_by: Option<i64>,
}

pub fn tables() -> Vec<Table> {
    vec![Table::of::<Team>()]
}

/// Whoever is the first was invited by themselves.
pub fn change() -> UserUpdate {
    UserUpdate::new().invited_by(1)
}
