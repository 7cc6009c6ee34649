//! The handle on everything that an application's accounts need.

#[expect(
    clippy::module_inception,
    reason = "the handle is the noun of this folder"
)]
mod auth;
mod builder;
mod keys;

pub use auth::Auth;
pub use builder::{AuthBuilder, SetupError};
pub(crate) use keys::Keys;
