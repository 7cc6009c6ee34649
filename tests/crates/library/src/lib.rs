//! The accounts of several applications: their user model, with all that belongs to it.

use auth_axum::form::FieldError;
use auth_axum::prelude::*;

/// What somebody pays for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choices)]
pub enum Plan {
    /// Nothing.
    Free,
    /// By month.
    #[choice(value = "pro", label = "Professional")]
    Paid,
}

/// What stands on somebody's badge.
#[derive(Debug, Clone, PartialEq, Eq, Field)]
pub struct Badge(pub i32);

/// Where somebody lives.
#[derive(Debug, Clone, AbstractModel)]
#[model(prefix = "address_")]
pub struct Address {
    /// The town, without a postal code.
    #[model(max_length = 80, default = "", form, personal)]
    pub city: String,
}

/// People who work together.
#[derive(Debug, Clone, Model)]
pub struct Team {
    /// The key.
    pub id: i64,
    /// What they call themselves.
    #[model(max_length = 40, unique)]
    pub name: String,
}

/// Whoever has an account.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(permissions = [("ban_user", "Can ban people")])]
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
    #[auth_user(unique)]
    pub badge: Option<Badge>,
    /// Whom they work with.
    #[auth_user(references = Team)]
    pub team_id: Option<i64>,
    /// Two letters.
    #[auth_user(max_length = 2, default = "de", validate = is_country, form)]
    pub country: String,
    /// Nobody else can set it: it has no setter outside.
    #[auth_user(default = 0)]
    credits: i64,
}

auth_user_model!(User);

fn is_country(code: &str) -> Result<(), FieldError> {
    if code.len() == 2 {
        Ok(())
    } else {
        Err(FieldError::new("country"))
    }
}

impl User {
    /// What they have left to spend.
    pub const fn credits(&self) -> i64 {
        self.credits
    }
}
