//! A user without a username.

use auth_core::{AbstractBaseUser, AuthUser, PermissionsMixin};

/// Logs in with an e-mail address, has permissions, and no other field of `AbstractUser`.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(
    table = "club_member",
    label = "club.Member",
    username_field = "email",
    email_field = "email"
)]
pub struct Member {
    /// Key, password, last login.
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    /// Groups and permissions.
    #[auth_user(flatten)]
    pub permissions: PermissionsMixin,
    /// The address.
    #[auth_user(max_length = 254, form)]
    pub email: String,
    /// The name on the card; there is no member without one.
    #[auth_user(max_length = 100, form)]
    pub card_name: String,
}
