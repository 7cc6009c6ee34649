//! The form in which a token is stored.

use std::fmt::{self, Write};

/// The SHA-256 of a token: what a table may hold, and what is looked up by.
///
/// It cannot be turned back into the token. Comparing two hashes needs no constant time: whoever can
/// choose a token cannot choose its hash.
///
/// # Security
///
/// `Debug` shows only the [`reference`](Self::reference), so that a log line can be matched with a row by an
/// operator, but the row's key cannot be read from the log.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TokenHash([u8; 32]);

impl TokenHash {
    /// The hash as it was read from a table.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes to store.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A short name of the token for logs and lists: the first 8 bytes in hexadecimal, 16 characters.
    ///
    /// # Examples
    ///
    /// ```
    /// use auth_core::token::TokenHash;
    ///
    /// assert_eq!(TokenHash::from_bytes([0xab; 32]).reference(), "abababababababab");
    /// ```
    pub fn reference(&self) -> String {
        self.0[..8]
            .iter()
            .fold(String::with_capacity(16), |mut text, byte| {
                // Writing to a `String` cannot fail.
                let _ = write!(text, "{byte:02x}");
                text
            })
    }
}

impl fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenHash({}…)", self.reference())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_the_reference_and_no_more() {
        let bytes: [u8; 32] = std::array::from_fn(|i| u8::try_from(i).unwrap());
        assert_eq!(
            format!("{:?}", TokenHash::from_bytes(bytes)),
            "TokenHash(0001020304050607…)"
        );
    }
}
