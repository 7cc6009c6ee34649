use auth_axum::prelude::*;

#[derive(Debug, Clone, AuthUser)]
pub struct Profile {
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

auth_user_model!(Profile);

fn main() {}
