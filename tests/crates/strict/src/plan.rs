//! What somebody pays for.

use auth_core::Choices;

/// What somebody pays for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choices)]
#[non_exhaustive]
pub enum Plan {
    /// Nothing.
    Free,
    /// By month.
    #[choice(value = "pro", label = "Professional")]
    Paid,
}
