//! A password in clear.

use std::borrow::Cow;
use std::fmt;

use icu_normalizer::ComposingNormalizerBorrowed;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// A password as a user typed it, in Unicode Normalization Form C.
///
/// Every character counts, spaces at the ends too (Django `strip=False`, ASVS 6.2.8). NFC makes the same password out of
/// the same keys on different systems (NIST SP 800-63B-4 §3.1.1.2).
///
/// # Security
///
/// `Debug` hides it, there is no `Display`, no `Serialize` and no public way to the text; the memory is wiped on
/// drop. Its limits are checked before any work is done (CVE-2013-1443, CVE-2025-27556). `==` takes the same time wherever
/// two passwords of one length differ.
///
/// # Examples
///
/// ```
/// use auth_core::password::{Password, PasswordError};
///
/// let password = Password::new("correct horse battery staple")?;
/// assert_eq!(format!("{password:?}"), "Password(***)");
/// assert_eq!(Password::new(""), Err(PasswordError::Empty));
/// # Ok::<(), PasswordError>(())
/// ```
#[derive(Clone)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// The greatest length in bytes of UTF-8, as typed and in NFC.
    pub const MAX_BYTES: usize = 1024;

    /// The greatest length in code points, as typed and in NFC.
    pub const MAX_CHARS: usize = 256;

    /// Takes what a user typed.
    ///
    /// # Errors
    ///
    /// [`PasswordError`] if it is empty, over 1,024 bytes or 256 code points, or holds a NUL.
    pub fn new(text: impl Into<String>) -> Result<Self, PasswordError> {
        let text = Zeroizing::new(text.into());
        check(&text)?;
        let composed = match ComposingNormalizerBorrowed::new_nfc().normalize(&text) {
            Cow::Borrowed(_) => return Ok(Self(text)),
            Cow::Owned(composed) => Zeroizing::new(composed),
        };
        // A few characters grow under NFC.
        check(&composed)?;
        Ok(Self(composed))
    }

    /// The bytes to hash.
    pub(crate) fn expose(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// The length in code points, which is what policies count.
    pub(crate) fn chars(&self) -> usize {
        self.0.chars().count()
    }
}

fn check(text: &str) -> Result<(), PasswordError> {
    if text.is_empty() {
        Err(PasswordError::Empty)
    } else if text.len() > Password::MAX_BYTES || text.chars().count() > Password::MAX_CHARS {
        Err(PasswordError::TooLong)
    } else if text.contains('\0') {
        Err(PasswordError::Nul)
    } else {
        Ok(())
    }
}

impl PartialEq for Password {
    fn eq(&self, other: &Self) -> bool {
        self.expose().ct_eq(other.expose()).into()
    }
}

impl Eq for Password {}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(***)")
    }
}

/// A text cannot be a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PasswordError {
    /// Nothing was typed.
    #[error("the password is empty")]
    Empty,

    /// It is over [`Password::MAX_BYTES`] or [`Password::MAX_CHARS`].
    #[error(
        "the password is longer than {} characters or {} bytes",
        Password::MAX_CHARS,
        Password::MAX_BYTES
    )]
    TooLong,

    /// It holds a NUL character, which no keyboard types.
    #[error("the password holds a NUL character")]
    Nul,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_limits_hold_as_typed() {
        assert!(Password::new("a".repeat(256)).is_ok());
        assert_eq!(Password::new("a".repeat(257)), Err(PasswordError::TooLong));
        assert!(Password::new("😀".repeat(256)).is_ok(), "1,024 bytes");
        assert_eq!(
            Password::new("a".repeat(10_000_000)),
            Err(PasswordError::TooLong)
        );
    }

    #[test]
    fn the_limits_hold_after_composition_too() {
        // U+FB2C becomes three code points under NFC.
        assert!(Password::new("\u{fb2c}".repeat(85)).is_ok());
        assert_eq!(
            Password::new("\u{fb2c}".repeat(86)),
            Err(PasswordError::TooLong)
        );
    }

    #[test]
    fn nothing_and_nul_are_refused() {
        assert_eq!(Password::new(""), Err(PasswordError::Empty));
        assert_eq!(Password::new("secret\0word"), Err(PasswordError::Nul));
    }

    #[test]
    fn every_typed_character_counts() {
        let new = |text: &str| Password::new(text).unwrap();
        assert_ne!(new(" secret "), new("secret"));
        assert_ne!(new("Secret"), new("secret"));
        assert_ne!(new("ｓecret"), new("secret"), "NFC, not NFKC");
    }

    #[test]
    fn the_same_keys_give_the_same_password() {
        let new = |text: &str| Password::new(text).unwrap();
        assert_eq!(new("e\u{301}te\u{301}"), new("été"));
        assert_eq!(new("e\u{301}").expose(), "é".as_bytes());
    }

    #[test]
    fn debug_hides_the_password() {
        let password = Password::new("hunter2").unwrap();
        assert_eq!(format!("{password:?}"), "Password(***)");
    }
}
