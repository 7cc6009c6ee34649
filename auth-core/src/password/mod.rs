//! Passwords: what a user types, what is stored of it, and the threads that compute one from the other.
//!
//! [`Password`] is the secret in clear, for as short as possible. [`PasswordHash`] is what the table holds. A
//! [`Hasher`] turns the one into the other and checks them, with Argon2id (RFC 9106) on a bounded pool.
//! [`PasswordPolicy`] says which new passwords are good enough.

mod hasher;
mod params;
mod phc;
mod plain;
mod policy;
mod stored;

pub use self::hasher::{HashError, Hasher, HasherBuilder, Verdict};
pub use self::params::{Params, ParamsError};
pub use self::plain::{Password, PasswordError};
pub use self::policy::{PasswordPolicy, PolicyError, PolicyViolation};
pub use self::stored::PasswordHash;
