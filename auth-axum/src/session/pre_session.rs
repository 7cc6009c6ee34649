//! What binds a form to a browser before there is a session.

use auth_core::secret::MacKey;
use auth_core::token::{RngError, random};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// A random value in a cookie of its own, signed, without a row in any table: what a form is bound to
/// before there is a session (CVE-2015-5143: unknown visitors create no rows).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PreSession([u8; Self::LENGTH]);

impl PreSession {
    const LENGTH: usize = 16;

    pub(crate) fn generate() -> Result<Self, RngError> {
        random().map(Self)
    }

    /// Reads the cookie, if it is one that we signed.
    pub(crate) fn parse(cookie: &[u8], key: &MacKey) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(cookie).ok()?;
        let (value, tag) = bytes.split_first_chunk::<{ Self::LENGTH }>()?;
        key.verify(&[value], tag).then_some(Self(*value))
    }

    /// The text of the cookie: value and signature.
    pub(crate) fn cookie(&self, key: &MacKey) -> String {
        let signed: Vec<u8> = self.0.iter().chain(&key.mac(&[&self.0])).copied().collect();
        URL_SAFE_NO_PAD.encode(signed)
    }

    pub(crate) const fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use auth_core::secret::SecretKey;

    use super::*;

    #[test]
    fn only_what_we_signed_is_accepted() -> Result<(), Box<dyn std::error::Error>> {
        let key = SecretKey::generate()?.derive("pre-session");
        let pre = PreSession::generate()?;
        let cookie = pre.cookie(&key);
        assert_eq!(
            PreSession::parse(cookie.as_bytes(), &key).as_ref(),
            Some(&pre)
        );

        let other = SecretKey::generate()?.derive("pre-session");
        assert_eq!(PreSession::parse(cookie.as_bytes(), &other), None);
        for index in 0..cookie.len() {
            let mut forged = cookie.clone().into_bytes();
            forged[index] ^= 1;
            assert_eq!(PreSession::parse(&forged, &key), None, "{index}");
        }
        assert_eq!(PreSession::parse(b"", &key), None);
        Ok(())
    }
}
