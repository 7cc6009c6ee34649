//! Whoever sits at a counter.

use auth_core::{AbstractUser, AuthUser};
use uuid::Uuid;

use crate::badge::Badge;

/// Whoever sits at a counter: a table that is older than the program.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "strict_clerk", label = "strict.Clerk", identity = exact)]
#[non_exhaustive]
pub struct Clerk {
    /// What every account has.
    #[auth_user(flatten)]
    pub base: AbstractUser<Uuid>,
    /// What lets them in.
    pub badge: Option<Badge>,
}
