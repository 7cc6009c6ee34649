//! What stands on somebody's badge.

use auth_core::Field;

/// What stands on somebody's badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Field)]
pub struct Badge(i32);

impl Badge {
    /// The badge with this number.
    #[inline]
    #[must_use]
    pub const fn new(number: i32) -> Self {
        Self(number)
    }
}
