use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(email_field = "visits")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    pub visits: i64,
}

fn main() {}
