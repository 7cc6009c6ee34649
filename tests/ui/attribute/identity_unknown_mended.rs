use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(identity = keyed)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

fn main() {}
