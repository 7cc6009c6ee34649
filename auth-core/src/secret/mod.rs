//! The application's secret key, and the keys for single purposes that are derived from it.
//!
//! One secret is configured; each use gets a key of its own by [`SecretKey::derive`], so that a value
//! signed for one purpose is worthless for another (ASVS 9.2.2).

mod error;
mod file;
mod key;
mod mac;
#[cfg(test)]
mod tests;

pub use self::error::SecretKeyError;
pub use self::key::SecretKey;
pub use self::mac::MacKey;
