use auth_core::{AuthUser, PermissionsMixin};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: PermissionsMixin,
}

fn main() {}
