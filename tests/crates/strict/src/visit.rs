//! Who was where: nobody outside knows of it.

use auth_core::Model;

/// Who was where.
#[derive(Debug, Clone, Model)]
#[expect(
    clippy::pub_with_shorthand,
    clippy::redundant_pub_crate,
    reason = "`unreachable_pub` asks for it"
)]
pub(super) struct Visit {
    /// The key.
    id: i64,
    /// Where it was.
    #[model(max_length = 40)]
    place: String,
}
