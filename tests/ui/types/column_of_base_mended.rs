use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(max_length = 254)]
    pub second_email: String,
}

fn main() {}
