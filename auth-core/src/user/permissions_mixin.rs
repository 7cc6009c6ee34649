//! What makes a user model know permissions.

use crate::AbstractModel;

/// Superuser flag, groups and permissions.
///
/// [`AbstractUser`](super::AbstractUser) contains it; flatten it beside
/// [`AbstractBaseUser`](super::AbstractBaseUser) to have permissions there too. Groups and
/// permissions are rows of join tables, which the first migration creates for a model that has it.
#[derive(Debug, Clone, Default, AbstractModel)]
pub struct PermissionsMixin {
    /// Whether this user has every permission without being given it.
    #[model(default = false, label = "superuser status")]
    pub is_superuser: bool,
}
