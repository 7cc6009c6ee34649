//! The normal form by which identities are compared.

use icu_casemap::CaseMapper;
use icu_normalizer::ComposingNormalizerBorrowed;

use super::IdentityError;
use super::characters::check_visible;

/// What two spellings of one name or address have in common: NFKC, full case folding, NFKC again.
///
/// That is Unicode's compatibility caseless match (The Unicode Standard, D146; Django's `_unicode_ci_compare`) in its default,
/// not its Turkic form. Surrounding white space does not count. The key of a key is the key itself.
///
/// A key has at most [`MAX_CHARS`](Self::MAX_CHARS) code points, so that a column of [`MAX_BYTES`](Self::MAX_BYTES) bytes holds
/// each one. Compare it binary: `BLOB`/`VARBINARY`, or text with a binary collation.
///
/// # Examples
///
/// ```
/// use auth_core::identity::IdentityKey;
///
/// assert_eq!(IdentityKey::of("Straße")?, IdentityKey::of("STRASSE")?);
/// assert_eq!(IdentityKey::of("ａｌｉｃｅ ")?, IdentityKey::of("Alice")?);
/// assert_ne!(IdentityKey::of("mıke")?, IdentityKey::of("mike")?);
/// # Ok::<(), auth_core::identity::IdentityError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdentityKey(String);

impl IdentityKey {
    /// The greatest length of a text, and of its key, in code points: that of an e-mail address.
    pub const MAX_CHARS: usize = 254;

    /// The greatest length of a key in bytes of UTF-8.
    pub const MAX_BYTES: usize = 4 * Self::MAX_CHARS;

    /// The key of a text.
    ///
    /// # Errors
    ///
    /// [`IdentityError::Empty`], [`IdentityError::TooLong`] (checked before any work, and again for the key, which
    /// may be up to 18 times as long), and [`IdentityError::Character`] for characters that cannot be seen.
    pub fn of(text: &str) -> Result<Self, IdentityError> {
        let text = text.trim();
        check_length(text, Self::MAX_CHARS)?;
        check_visible(text)?;

        let folded = CaseMapper::new().fold_string(&nfkc(text)).into_owned();
        // `´` is a space and a mark after NFKC: spaces may have come to the edges.
        let key = nfkc(&folded).trim().to_owned();
        check_length(&key, Self::MAX_CHARS)?;
        Ok(Self(key))
    }

    /// The key of an e-mail address: that of its local part, and its domain as DNS sees it, so that
    /// `müller.test` and `xn--mller-kva.test` are one place (RFC 5891).
    ///
    /// # Errors
    ///
    /// As [`of`](Self::of), and [`IdentityError::NotAnEmail`] for a domain that cannot be one.
    pub fn of_email(email: &str) -> Result<Self, IdentityError> {
        let (local, domain) = email.rsplit_once('@').ok_or(IdentityError::NotAnEmail)?;
        let domain = idna::domain_to_ascii(domain.trim()).map_err(|_| IdentityError::NotAnEmail)?;
        Self::of(&format!("{local}@{domain}"))
    }

    /// The key as it was read from a table, where only keys are.
    pub(crate) fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// The key as text, to be bound in a query.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Refuses an empty text, and one of more than `max` code points without looking further than that.
pub(super) fn check_length(text: &str, max: usize) -> Result<(), IdentityError> {
    match text.chars().take(max + 1).count() {
        0 => Err(IdentityError::Empty),
        length if length > max => Err(IdentityError::TooLong { max }),
        _ => Ok(()),
    }
}

/// Unicode's Normalization Form KC (UAX 15).
pub(super) fn nfkc(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfkc()
        .normalize(text)
        .into_owned()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    fn key(text: &str) -> IdentityKey {
        IdentityKey::of(text).unwrap()
    }

    #[test]
    fn both_spellings_of_an_international_domain_are_one() {
        let unicode = IdentityKey::of_email("Ann@Müller.test");
        assert_eq!(unicode, IdentityKey::of_email("ann@xn--mller-kva.test"));
        assert!(unicode.is_ok());
    }

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for (a, b) in [
            ("Straße", "STRASSE"),
            ("STRAẞE", "strasse"),
            ("ａｌｉｃｅ", "alice"),
            ("alice ", "alice"),
            ("\u{a0}alice\t", "alice"),
            ("alpha²", "alpha2"),
            ("ΑΣ", "ας"),
            ("ασ", "ας"),
            ("ﬁle", "FILE"),
            ("e\u{301}", "É"),
            ("İstanbul", "i\u{307}stanbul"),
            ("㎒", "mhz"),
            ("\u{1fb4}", "α\u{345}\u{301}"),
            // Django 5.2, `_unicode_ci_compare`:
            ("a@b.c", "A@B.C"),
            ("ß@x", "ss@x"),
            ("İ@x", "i\u{307}@x"),
            ("σ@x", "ς@x"),
        ] {
            assert_eq!(key(a), key(b), "{a} / {b}");
        }
    }

    #[test]
    fn names_that_only_look_alike_have_two_keys() {
        for (a, b) in [
            ("mıke", "mike"),
            ("İ", "i"),
            ("I", "ı"),
            ("märrie", "marrie"),
            ("a b", "ab"),
            ("аdmin", "admin"),
            ("ɑlice", "alice"),
            ("0", "o"),
        ] {
            assert_ne!(key(a), key(b), "{a} / {b}");
        }
    }

    #[test]
    fn the_key_of_a_key_is_itself_whatever_the_character() {
        for character in '\0'..='\u{1ffff}' {
            for text in [character.to_string(), format!("x{character}\u{301}")] {
                if let Ok(once) = IdentityKey::of(&text) {
                    assert_eq!(IdentityKey::of(once.as_str()).as_ref(), Ok(&once));
                }
            }
        }
    }

    #[test]
    fn invisible_characters_are_refused() {
        for text in ["ad\u{200d}min", "\u{202e}nimda", "a\0", "a\u{e0061}"] {
            assert!(matches!(
                IdentityKey::of(text),
                Err(IdentityError::Character { .. })
            ));
        }
        assert_eq!(IdentityKey::of(" \t"), Err(IdentityError::Empty));
    }

    #[test]
    fn the_length_is_checked_before_and_after() {
        let too_long = Err(IdentityError::TooLong { max: 254 });
        assert!(IdentityKey::of(&"a".repeat(254)).is_ok());
        assert_eq!(IdentityKey::of(&"a".repeat(255)), too_long);
        assert!(IdentityKey::of(&"ß".repeat(127)).is_ok());
        assert_eq!(IdentityKey::of(&"ß".repeat(128)), too_long);
    }

    #[test]
    fn a_normalisation_bomb_is_cheap() {
        // U+FDFA becomes 18 characters.
        for bomb in ["\u{fdfa}".repeat(254), "\u{fdfa}".repeat(100_000)] {
            let start = Instant::now();
            assert!(IdentityKey::of(&bomb).is_err());
            assert!(start.elapsed() < Duration::from_millis(50));
        }
    }
}
