//! The PHC string of Argon2id: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::{Params, PasswordHash};

/// The salt of new hashes in bytes (RFC 9106 §4).
pub(super) const SALT: usize = 16;

/// The tag of new hashes in bytes.
pub(super) const TAG: usize = 32;

/// Longer stored texts are not looked at.
const MAX_TEXT: usize = 256;

/// A parsed hash.
#[derive(Clone)]
pub(super) struct Phc {
    pub(super) params: Params,
    pub(super) salt: Vec<u8>,
    pub(super) tag: Vec<u8>,
}

impl Phc {
    /// Reads a stored hash; `None` for anything but the one spelling that Argon2id version 19 has.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if text.len() > MAX_TEXT {
            return None;
        }
        let rest = text.strip_prefix("$argon2id$v=19$")?;
        let mut fields = rest.split('$');
        let phc = Self {
            params: params(fields.next()?)?,
            salt: bytes(fields.next()?, 8..=64)?,
            tag: bytes(fields.next()?, 16..=64)?,
        };
        fields.next().is_none().then_some(phc)
    }

    /// Whether a new hash of the same password would be made in another way.
    pub(super) fn is_outdated(&self, current: Params) -> bool {
        self.params != current || self.salt.len() != SALT || self.tag.len() != TAG
    }
}

impl fmt::Display for Phc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "$argon2id$v=19${}${}${}",
            self.params,
            STANDARD_NO_PAD.encode(&self.salt),
            STANDARD_NO_PAD.encode(&self.tag)
        )
    }
}

impl From<Phc> for PasswordHash {
    fn from(phc: Phc) -> Self {
        Self::from_stored(phc.to_string())
    }
}

fn params(field: &str) -> Option<Params> {
    let mut fields = field.split(',');
    let mut number = |name: &str| decimal(fields.next()?.strip_prefix(name)?);
    let params = Params::accepted(number("m=")?, number("t=")?, number("p=")?)?;
    fields.next().is_none().then_some(params)
}

/// A number as the PHC format spells it: digits alone, no zero in front.
fn decimal(text: &str) -> Option<u32> {
    let canonical = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    canonical.then(|| text.parse().ok()).flatten()
}

fn bytes(field: &str, length: std::ops::RangeInclusive<usize>) -> Option<Vec<u8>> {
    let bytes = STANDARD_NO_PAD.decode(field).ok()?;
    length.contains(&bytes.len()).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str =
        "$argon2id$v=19$m=4096,t=3,p=1$c29tZXNhbHQ$iWh06vD8Fy27wf9npn6FXWiCX4K6pW6Ue1Bnzz07Z8A";

    #[test]
    fn a_hash_is_written_as_it_was_read() {
        let phc = Phc::parse(GOOD).unwrap();
        assert_eq!(phc.salt, b"somesalt");
        assert_eq!(phc.to_string(), GOOD);
    }

    #[test]
    fn another_spelling_is_no_hash() {
        for (from, to) in [
            ("$argon2id", "argon2id"),
            ("argon2id", "argon2i"),
            ("argon2id", "ARGON2ID"),
            ("v=19$", ""),
            ("v=19", "v=16"),
            ("m=4096,t=3", "t=3,m=4096"),
            ("m=4096", "m=04096"),
            ("m=4096", "m=+4096"),
            ("m=4096", "m="),
            ("m=4096", "m=4294967297"),
            ("m=4096", "m=1000000"),
            ("t=3", "t=17"),
            ("t=3", "t=0"),
            ("p=1", "p=1,keyid=QUFB"),
            ("p=1", "p=1000"),
            ("c29tZXNhbHQ", "c29tZXNhbHR"),
            ("c29tZXNhbHQ", "c29tZXNhbHQ="),
            ("c29tZXNhbHQ", ""),
            ("c29tZXNhbHQ", "c29t"),
            ("Z8A", "Z8A$"),
            ("Z8A", "Z8A "),
            ("$iWh06vD8Fy27wf9npn6FXWiCX4K6pW6Ue1Bnzz07Z8A", ""),
            ("iWh06vD8Fy27wf9npn6FXWiCX4K6pW6Ue1Bnzz07Z8A", ""),
        ] {
            let text = GOOD.replacen(from, to, 1);
            assert_ne!(text, GOOD, "{from} is in the text");
            assert!(Phc::parse(&text).is_none(), "{text}");
        }
        assert!(Phc::parse(&GOOD.repeat(1000)).is_none());
    }

    #[test]
    fn any_other_making_is_outdated() {
        let phc = Phc::parse(GOOD).unwrap();
        assert!(phc.is_outdated(Params::default()));
        assert!(phc.is_outdated(phc.params), "a salt of 8 bytes");
        let same = Phc {
            salt: vec![0; SALT],
            ..phc.clone()
        };
        assert!(!same.is_outdated(phc.params));
    }
}
