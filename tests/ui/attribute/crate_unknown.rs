use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(crate = facade)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

fn main() {}
