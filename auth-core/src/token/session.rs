//! The secret in the session cookie.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{RngError, TokenHash, random};

/// A session token: 256 random bits, 43 characters of unpadded base64url (RFC 4648 §5) in the cookie.
///
/// # Security
///
/// Whoever holds the token is the user. It is not stored, `Debug` hides it, there is no `Serialize`, and the
/// memory is wiped on drop. Compare and look up by [`hash`](Self::hash). (ASVS 7.2.3 asks for 128 bits.)
///
/// # Examples
///
/// ```
/// use auth_core::token::SessionToken;
///
/// let token = SessionToken::generate()?;
/// let cookie = token.encode();
/// assert_eq!(cookie.len(), SessionToken::LENGTH);
///
/// let returned = SessionToken::parse(cookie.as_bytes()).expect("our own token");
/// assert_eq!(returned.hash(), token.hash());
/// # Ok::<(), auth_core::token::RngError>(())
/// ```
#[derive(Clone)]
pub struct SessionToken(Zeroizing<[u8; 32]>);

impl SessionToken {
    /// The length of an encoded token in bytes.
    pub const LENGTH: usize = 43;

    /// A new token that nobody can guess.
    ///
    /// # Errors
    ///
    /// [`RngError`] if the operating system gives no random bytes.
    pub fn generate() -> Result<Self, RngError> {
        Ok(Self(Zeroizing::new(random()?)))
    }

    /// Reads a token from the bytes of a cookie value; `None` for whatever [`encode`](Self::encode) cannot have written.
    ///
    /// Exactly 43 bytes of the base64url alphabet, the two unused bits of the last one zero: each token has
    /// one spelling, so two different cookie values are two different tokens.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        // The decoder sizes its output from the input: without this line a longer input would be its error to find.
        if bytes.len() != Self::LENGTH {
            return None;
        }
        let mut token = Zeroizing::new([0; 32]);
        let written = URL_SAFE_NO_PAD.decode_slice(bytes, &mut *token).ok()?;
        (written == token.len()).then_some(Self(token))
    }

    /// The value for the cookie.
    ///
    /// # Security
    ///
    /// The result is the secret in clear. It belongs into `Set-Cookie`, and nowhere else.
    pub fn encode(&self) -> String {
        URL_SAFE_NO_PAD.encode(*self.0)
    }

    /// What to store and to look up by: the SHA-256 of the token's 32 bytes.
    pub fn hash(&self) -> TokenHash {
        TokenHash::from_bytes(Sha256::digest(*self.0).into())
    }
}

impl fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionToken(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZEROS: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    #[test]
    fn a_token_survives_the_cookie() {
        for _ in 0..100 {
            let token = SessionToken::generate().unwrap();
            let text = token.encode();
            assert_eq!(text.len(), SessionToken::LENGTH);
            assert_eq!(SessionToken::parse(text.as_bytes()).unwrap().encode(), text);
        }
    }

    #[test]
    fn the_hash_is_the_sha256_of_the_raw_bytes() {
        let hash = SessionToken::parse(ZEROS.as_bytes()).unwrap().hash();
        assert_eq!(hash.reference(), "66687aadf862bd77");
    }

    #[test]
    fn a_token_has_one_length() {
        assert!(SessionToken::parse(b"").is_none());
        assert!(SessionToken::parse(&ZEROS.as_bytes()[1..]).is_none());
        assert!(SessionToken::parse(format!("{ZEROS}A").as_bytes()).is_none());
        assert!(SessionToken::parse(format!("{ZEROS}=").as_bytes()).is_none());
        assert!(SessionToken::parse(&[b'A'; 10_000]).is_none());
    }

    #[test]
    fn a_token_has_one_alphabet() {
        for stray in [b'+', b'/', b'=', b' ', b'"', b'%', b'\0', b'\n', 0xff] {
            let mut bytes = ZEROS.as_bytes().to_vec();
            for at in [0, 21, 42] {
                bytes[at] = stray;
                assert!(SessionToken::parse(&bytes).is_none(), "{stray:#x} at {at}");
                bytes[at] = b'A';
            }
        }
    }

    #[test]
    fn a_token_has_one_spelling() {
        for last in b'A'..=b'Z' {
            let mut bytes = ZEROS.as_bytes().to_vec();
            bytes[42] = last;
            // Of six bits the last two are unused: only every fourth letter is canonical.
            assert_eq!(
                SessionToken::parse(&bytes).is_some(),
                (last - b'A').is_multiple_of(4)
            );
        }
    }

    #[test]
    fn debug_hides_the_token() {
        let token = SessionToken::generate().unwrap();
        assert_eq!(format!("{token:?}"), "SessionToken(***)");
    }
}
