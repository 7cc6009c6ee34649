use auth_core::{AbstractUser, AuthUser, PermissionsMixin};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(flatten)]
    pub permissions: PermissionsMixin,
}

fn main() {}
