//! Two structs that other models embed too.

use auth_core::{AbstractModel, AbstractUser, AuthUser};
use chrono::{DateTime, Utc};

#[derive(Debug, Clone, AbstractModel)]
#[model(prefix = "address_")]
pub struct Address {
    #[model(max_length = 200, default = "", form, personal)]
    pub street: String,
    #[model(max_length = 80, default = "", form, personal)]
    pub city: String,
}

#[derive(Debug, Clone, AbstractModel)]
pub struct Stamps {
    #[model(default = now)]
    pub created: DateTime<Utc>,
    pub seen: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(flatten)]
    pub address: Address,
    #[auth_user(flatten)]
    pub stamps: Stamps,
}

pub fn change() -> UserUpdate {
    use auth_core::model::SetFields;
    UserUpdate::new().set("city", "Paris".to_owned())
}
