use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[model(form)]
    pub city: String,
}

fn main() {}
