//! The one secret of an application.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use super::{MacKey, SecretKeyError, file};
use crate::token::{RngError, random};

/// The secret of the application: any text of at least 32 bytes, the same on every node.
///
/// Clones are cheap and share the key.
///
/// # Security
///
/// The text itself is wiped as soon as the key is made from it; what is kept is wiped on drop and hidden by
/// `Debug`. There is no `Serialize` and no way back to the text. A new key invalidates all that was signed
/// with the old one (ASVS 13.3.1, Django `security.W009`).
///
/// # Examples
///
/// ```
/// use auth_core::secret::SecretKey;
///
/// let key = SecretKey::new("correct-horse-battery-staple-1234")?;
/// let tag = key.derive("csrf").mac(&[b"session", b"nonce"]);
///
/// assert!(key.derive("csrf").verify(&[b"session", b"nonce"], &tag));
/// assert!(!key.derive("reset").verify(&[b"session", b"nonce"], &tag));
/// # Ok::<(), auth_core::secret::SecretKeyError>(())
/// ```
#[derive(Clone)]
pub struct SecretKey(Arc<MacKey>);

impl SecretKey {
    /// The least length of the text in bytes.
    pub const MIN_BYTES: usize = 32;

    /// Takes a configured text as the key, to the letter: nothing is trimmed.
    ///
    /// # Errors
    ///
    /// [`SecretKeyError::TooShort`] under 32 bytes.
    pub fn new(text: impl Into<String>) -> Result<Self, SecretKeyError> {
        let text = Zeroizing::new(text.into());
        if text.len() < Self::MIN_BYTES {
            return Err(SecretKeyError::TooShort { bytes: text.len() });
        }
        Ok(Self(Arc::new(MacKey::extract(text.as_bytes()))))
    }

    /// A new random key that lives as long as the process.
    ///
    /// # Errors
    ///
    /// [`SecretKeyError::Rng`] if the operating system gives no random bytes.
    pub fn generate() -> Result<Self, SecretKeyError> {
        let text = random_text()?;
        Self::new(text.as_str())
    }

    /// The key in the file at `path`; if there is none, a new random key that is then in the file.
    ///
    /// The file is created for its owner alone (mode 0600 on Unix), never overwritten, and white space around the text
    /// is not part of the key. Processes that start at once on the same path get the same key. Blocks on the
    /// file system: call it at start-up.
    ///
    /// # Errors
    ///
    /// [`SecretKeyError::ShortFile`] if the file holds fewer than 32 bytes, [`SecretKeyError::File`] if it can be
    /// neither read (not UTF-8, no permission) nor created, [`SecretKeyError::Rng`] without random bytes.
    pub fn load_or_create(path: &Path) -> Result<Self, SecretKeyError> {
        let text =
            file::load_or_create(path, random_text()?).map_err(|source| SecretKeyError::File {
                path: path.to_owned(),
                source,
            })?;
        Self::new(text.as_str()).map_err(|error| match error {
            SecretKeyError::TooShort { bytes } => SecretKeyError::ShortFile {
                path: path.to_owned(),
                bytes,
            },
            other => other,
        })
    }

    /// The key for one purpose; the same purpose always gives the same key, two purposes unrelated ones.
    ///
    /// This is the expand step of RFC 5869 with a length-prefixed label, so that no purpose can be
    /// spelt as the beginning of another (CVE-2026-6873).
    pub fn derive(&self, purpose: &'static str) -> MacKey {
        MacKey::from_bytes(self.0.mac(&[b"derive", purpose.as_bytes()]))
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(***)")
    }
}

/// 256 random bits as text that survives shells, environment files and editors.
fn random_text() -> Result<Zeroizing<String>, RngError> {
    let bytes = Zeroizing::new(random::<32>()?);
    Ok(Zeroizing::new(URL_SAFE_NO_PAD.encode(*bytes)))
}
