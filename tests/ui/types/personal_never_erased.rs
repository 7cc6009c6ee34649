use auth_core::{AbstractUser, AuthUser};
use chrono::NaiveDate;

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(personal, form)]
    pub birthday: NaiveDate,
}

fn main() {}
