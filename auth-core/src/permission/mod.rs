//! Groups and permissions: their rows, and the tables that join them to users.

mod group;
mod perm;
#[expect(
    clippy::module_inception,
    reason = "the row is the noun of this folder"
)]
mod permission;
mod tables;

pub use group::Group;
pub use perm::Perm;
pub use permission::Permission;
pub(crate) use tables::tables;
