//! Random tokens: what a browser holds, and the hash of it that the database holds.
//!
//! A token is a bearer secret. It leaves the process in exactly one place, the cookie; tables get its
//! [`TokenHash`], logs get the hash's [`reference`](TokenHash::reference). A stolen table therefore logs
//! nobody in (ASVS 6.5.2: with 112 bits or more of entropy a plain hash is enough).

mod hash;
mod random;
mod session;

pub use self::hash::TokenHash;
pub use self::random::{RngError, random};
pub use self::session::SessionToken;
