//! What a table holds of a password.

use std::fmt;

use subtle::ConstantTimeEq as _;

use super::phc::Phc;
use crate::token::{RngError, random};

/// How an unusable password begins (Django `UNUSABLE_PASSWORD_PREFIX`).
const UNUSABLE: char = '!';

/// The random characters after it (Django `UNUSABLE_PASSWORD_SUFFIX_LENGTH`).
const UNUSABLE_LENGTH: usize = 40;

const ALPHANUMERICS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// A stored password: a PHC string of Argon2id, or a mark that there is none.
///
/// # Security
///
/// `Debug` shows the algorithm and its parameters at most, and there is no `Serialize`. `==` takes the same time
/// wherever two hashes of one length differ.
///
/// # Examples
///
/// ```
/// use auth_core::password::PasswordHash;
///
/// let none = PasswordHash::unusable()?;
/// assert!(!none.is_usable());
/// assert_eq!(format!("{none:?}"), "PasswordHash(unusable)");
/// # Ok::<(), auth_core::token::RngError>(())
/// ```
#[derive(Clone)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// The hash as it was read from a table, whatever it is: an unknown one never matches.
    pub fn from_stored(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// What is stored for a user who has no password: no password matches it.
    ///
    /// `!` and 40 random letters and digits (Django `make_password(None)`). They are random so that whatever is
    /// derived from the stored text, such as the hash that ends sessions, changes with each call.
    ///
    /// # Errors
    ///
    /// [`RngError`] if the operating system gives no random bytes.
    pub fn unusable() -> Result<Self, RngError> {
        let mut text = String::with_capacity(1 + UNUSABLE_LENGTH);
        text.push(UNUSABLE);
        while text.len() < 1 + UNUSABLE_LENGTH {
            let [byte] = random()?;
            // 62 does not divide 256: six bits beyond the alphabet are drawn again, not wrapped.
            if let Some(character) = ALPHANUMERICS.get(usize::from(byte & 0x3f)) {
                text.push(char::from(*character));
            }
        }
        Ok(Self(text))
    }

    /// Whether the user has a password at all (Django `has_usable_password`): false only for a leading `!`.
    pub fn is_usable(&self) -> bool {
        !self.0.starts_with(UNUSABLE)
    }

    /// The text to store.
    ///
    /// # Security
    ///
    /// Whoever has it can guess the password off line: it belongs into the table, and nowhere else.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn phc(&self) -> Option<Phc> {
        Phc::parse(&self.0)
    }
}

impl PartialEq for PasswordHash {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl Eq for PasswordHash {}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.phc() {
            Some(phc) => write!(f, "PasswordHash(argon2id {})", phc.params),
            None if !self.is_usable() => f.write_str("PasswordHash(unusable)"),
            None => f.write_str("PasswordHash(unknown)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unusable_password_is_djangos() {
        let hash = PasswordHash::unusable().unwrap();
        let (mark, rest) = hash.as_str().split_at(1);
        assert_eq!((mark, rest.len()), ("!", 40));
        assert!(rest.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        assert_ne!(hash, PasswordHash::unusable().unwrap());
    }

    #[test]
    fn only_a_leading_mark_is_unusable() {
        for (text, usable) in [
            ("", true),
            ("gibberish", true),
            ("a!", true),
            ("!", false),
            ("!x", false),
        ] {
            assert_eq!(
                PasswordHash::from_stored(text).is_usable(),
                usable,
                "{text}"
            );
        }
    }

    #[test]
    fn debug_shows_parameters_and_no_hash() {
        let debug = |text: &str| format!("{:?}", PasswordHash::from_stored(text));
        assert_eq!(
            debug(
                "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$WmVyb2VzWmVyb2VzWmVyb2VzWmVyb2VzWmVyb2VzMTI"
            ),
            "PasswordHash(argon2id m=19456,t=2,p=1)"
        );
        assert_eq!(debug("pbkdf2_sha256$1$salt$hash"), "PasswordHash(unknown)");
        assert_eq!(debug("!abc"), "PasswordHash(unusable)");
    }
}
