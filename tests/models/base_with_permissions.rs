//! The least base, with permissions.

use auth_core::{AbstractBaseUser, AuthUser, PermissionsMixin};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(username_field = "handle", permissions = [("ban_user", "Can ban people")])]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    #[auth_user(flatten)]
    pub permissions: PermissionsMixin,
    #[auth_user(max_length = 40)]
    pub handle: String,
    #[auth_user(default = true)]
    pub is_active: bool,
}

pub fn change() -> UserUpdate {
    use auth_core::model::SetFields;
    UserUpdate::new().set("is_superuser", true)
}
