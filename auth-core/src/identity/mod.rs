//! When two names, or two addresses, are the same.
//!
//! Databases disagree about case, accents and trailing spaces, and accounts are taken over in that gap
//! (CVE-2019-19844). So the answer is given here, once: [`IdentityKey`] is what a unique column holds and what is looked
//! up by, byte for byte. What the user typed is kept beside it for display, as [`normalize_username`] and
//! [`normalize_email`] return it.

mod characters;
mod email;
mod error;
mod key;
mod username;

pub use self::email::normalize_email;
pub use self::error::IdentityError;
pub use self::key::IdentityKey;
pub use self::username::normalize_username;
