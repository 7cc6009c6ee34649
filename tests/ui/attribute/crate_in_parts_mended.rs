mod accounts {
    pub use auth_core;
}

use accounts::auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(crate = accounts::auth_core)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

fn main() {}
