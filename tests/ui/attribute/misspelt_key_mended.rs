use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(max_length = 80)]
    pub city: String,
}

fn main() {}
