use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(skip, default = 0)]
    pub visits: i64,
}

fn main() {}
