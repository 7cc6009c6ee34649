//! A user with a random key.

use auth_core::{AbstractUser, AuthUser};
use uuid::Uuid;

/// [`AbstractUser`] with a UUID for its key.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "uuid_user", label = "accounts.UuidUser")]
pub struct UuidUser {
    /// What every user has.
    #[auth_user(flatten)]
    pub base: AbstractUser<Uuid>,
}
