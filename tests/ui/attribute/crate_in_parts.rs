mod accounts {
    pub use auth_core::{AbstractUser, AuthUser};
}

use accounts::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(crate = accounts)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

fn main() {}
