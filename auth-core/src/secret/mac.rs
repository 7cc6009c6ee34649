//! Keyed hashes for one purpose.

use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// The block size of SHA-256, to which HMAC pads its key (RFC 2104).
const BLOCK: usize = 64;

/// The fixed, public salt of the extract step (RFC 5869 §3.1).
const SALT: [u8; 32] = *b"auth-core: secret key, version 1";

/// A key for message authentication codes (HMAC-SHA-256) of one purpose, from [`SecretKey::derive`](super::SecretKey::derive).
///
/// # Security
///
/// `Debug` hides the key, there is no `Serialize`, and the memory is wiped on drop. Tags are compared in constant time by
/// [`verify`](Self::verify); do not compare them with `==`.
#[derive(Clone)]
pub struct MacKey(Keyed);

/// HMAC that has taken in its key: half of the work for a short message, done once per key. Wiped on drop.
type Keyed = Hmac<Sha256>;

impl MacKey {
    pub(super) fn from_bytes(bytes: [u8; 32]) -> Self {
        // HMAC pads a short key with zeros to one block: a whole block needs no fallible constructor.
        let bytes = Zeroizing::new(bytes);
        let mut block = Zeroizing::new([0; BLOCK]);
        block[..bytes.len()].copy_from_slice(&*bytes);
        Self(Keyed::new((&*block).into()))
    }

    /// The extract step of RFC 5869: a uniform key out of a text of any length and quality.
    pub(super) fn extract(text: &[u8]) -> Self {
        Self::from_bytes(Self::from_bytes(SALT).mac(&[text]))
    }

    /// The tag of a message that consists of `parts`.
    ///
    /// Each part is preceded by its length: `["ab", "c"]` and `["a", "bc"]` have different tags (CVE-2026-6873).
    ///
    /// # Examples
    ///
    /// ```
    /// # let secret = auth_core::secret::SecretKey::generate()?;
    /// let key = secret.derive("doc");
    /// assert_ne!(key.mac(&[b"ab", b"c"]), key.mac(&[b"a", b"bc"]));
    /// # Ok::<(), auth_core::secret::SecretKeyError>(())
    /// ```
    pub fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = self.0.clone();
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// Whether `tag` is the tag of `parts`, in a time that does not depend on where they differ.
    pub fn verify(&self, parts: &[&[u8]], tag: &[u8]) -> bool {
        self.mac(parts).ct_eq(tag).into()
    }
}

impl fmt::Debug for MacKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MacKey(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tag_is_plain_hmac_sha256_of_length_prefixed_parts() {
        // Python: hmac.new(bytes(range(32)), (5).to_bytes(8) + b"hello" + bytes(8), "sha256").hexdigest()[:16]
        let key = MacKey::from_bytes(std::array::from_fn(|i| u8::try_from(i).unwrap()));
        assert_eq!(
            key.mac(&[b"hello", b""])[..8],
            0x82ca_6918_c40b_f400_u64.to_be_bytes()
        );
    }

    #[test]
    fn parts_do_not_flow_into_each_other() {
        let key = MacKey::from_bytes([7; 32]);
        let messages: [&[&[u8]]; 6] = [
            &[],
            &[b""],
            &[b"", b""],
            &[b"ab", b"c"],
            &[b"a", b"bc"],
            &[b"abc"],
        ];
        for (i, a) in messages.iter().enumerate() {
            for b in &messages[i + 1..] {
                assert_ne!(key.mac(a), key.mac(b));
            }
        }
    }

    #[test]
    fn a_tag_verifies_only_whole_and_unchanged() {
        let key = MacKey::from_bytes([7; 32]);
        let mut tag = key.mac(&[b"message"]);
        assert!(key.verify(&[b"message"], &tag));
        assert!(!key.verify(&[b"massage"], &tag));
        assert!(!key.verify(&[b"message"], &tag[..31]));
        assert!(!key.verify(&[b"message"], &[]));
        tag[31] ^= 1;
        assert!(!key.verify(&[b"message"], &tag));
    }
}
