//! As an application writes it: by auth-axum alone.

use auth_axum::prelude::*;

#[derive(Debug, Clone, AuthUser)]
#[auth_user(required_fields = ["email", "company"])]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(max_length = 80, form, required)]
    pub company: Option<String>,
    #[auth_user(form)]
    pub birthday: Option<NaiveDate>,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().company("Acme").email("ada@example.org")
}
