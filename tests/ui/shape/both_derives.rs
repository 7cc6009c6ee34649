use auth_core::{AbstractUser, AuthUser, Model};

#[derive(Debug, Clone, AuthUser, Model)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

fn main() {}
