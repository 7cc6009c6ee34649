//! All that is derived, where the manifest calls auth-axum something else.

use accounts::prelude::*;

/// What somebody pays for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choices)]
#[choice(crate = accounts)]
pub enum Plan {
    /// Nothing.
    Free,
    /// By month.
    Paid,
}

/// What stands on somebody's badge.
#[derive(Debug, Clone, PartialEq, Eq, Field)]
#[field(crate = accounts)]
pub struct Badge(pub i32);

/// Where somebody lives.
#[derive(Debug, Clone, AbstractModel)]
#[model(crate = accounts)]
pub struct Address {
    /// The town.
    #[model(max_length = 80, default = "", form)]
    pub city: String,
}

/// People who work together.
#[derive(Debug, Clone, Model)]
#[model(crate = accounts)]
pub struct Team {
    /// The key.
    pub id: i64,
}

/// Whoever has an account.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(crate = accounts)]
pub struct User {
    /// What every account has.
    #[auth_user(flatten)]
    pub base: AbstractUser,
    /// Where they live.
    #[auth_user(flatten)]
    pub address: Address,
    /// What they pay for.
    #[auth_user(default = "free", form)]
    pub plan: Plan,
    /// What lets them in.
    pub badge: Option<Badge>,
    /// Whom they work with.
    #[auth_user(references = Team)]
    pub team_id: Option<i64>,
}

auth_user_model!(User);

/// The files of this crate: none.
pub fn files() -> accounts::Project {
    project!(accounts)
}
