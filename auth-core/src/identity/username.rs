//! Usernames.

use super::IdentityError;
use super::characters::{check_visible, is_single_script, is_word};
use super::key::{check_length, nfkc};

/// The greatest length of a username in code points (Django `AbstractUser.username`).
const MAX_CHARS: usize = 150;

/// The form in which a username is stored and shown: NFKC, without surrounding white space.
///
/// Case is kept: whether two usernames are the same is decided by their [`IdentityKey`](super::IdentityKey).
/// As Django's `UnicodeUsernameValidator` (`[\w.@+-]`) it allows letters and digits of every language and `@ . + - _`, 1 to
/// 150 code points after normalisation. Beyond Django it refuses letters of scripts that are not written together (UTS 39, Highly
/// Restrictive): `аdmin` with a Cyrillic `а` is nobody's name.
///
/// # Errors
///
/// [`IdentityError::Empty`], [`IdentityError::TooLong`] (checked before and after normalisation),
/// [`IdentityError::Character`] or [`IdentityError::MixedScripts`].
///
/// # Examples
///
/// ```
/// use auth_core::identity::{IdentityError, normalize_username};
///
/// assert_eq!(normalize_username(" Alpha² ")?, "Alpha2");
/// assert_eq!(
///     normalize_username("two words"),
///     Err(IdentityError::Character { character: ' ' })
/// );
/// # Ok::<(), IdentityError>(())
/// ```
pub fn normalize_username(text: &str) -> Result<String, IdentityError> {
    let text = text.trim();
    check_length(text, MAX_CHARS)?;
    check_visible(text)?;

    let name = nfkc(text);
    check_length(&name, MAX_CHARS)?;
    if let Some(character) = name.chars().find(|&character| !is_allowed(character)) {
        return Err(IdentityError::Character { character });
    }
    if !is_single_script(&name) {
        return Err(IdentityError::MixedScripts);
    }
    Ok(name)
}

fn is_allowed(character: char) -> bool {
    matches!(character, '@' | '.' | '+' | '-' | '_') || is_word(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(character: char) -> Result<String, IdentityError> {
        Err(IdentityError::Character { character })
    }

    #[test]
    fn the_stored_form_is_nfkc_and_keeps_case() {
        for (typed, stored) in [
            // Django 5.2, `normalize_username`:
            ("abc", "abc"),
            ("x²", "x2"),
            ("e\u{301}", "é"),
            ("\u{ff76}\u{ff9e}", "\u{30ac}"),
            // ours:
            ("ＡＬＩＣＥ", "ALICE"),
            (" alice\u{a0}", "alice"),
            ("Straße", "Straße"),
            ("Ⓐ", "A"),
        ] {
            assert_eq!(normalize_username(typed).as_deref(), Ok(stored));
        }
    }

    #[test]
    fn djangos_alphabet_is_ours() {
        // Django 5.2, `UnicodeUsernameValidator`:
        for name in ["a", "é", "Ⅳ", "\u{663}", "\u{1d518}", "a@b.c+d-e_f"] {
            assert!(normalize_username(name).is_ok(), "{name}");
        }
        assert_eq!(normalize_username("a b"), refused(' '));
        assert_eq!(normalize_username("a'b"), refused('\''));
        assert_eq!(normalize_username("a/b"), refused('/'));
        assert_eq!(normalize_username("<a>"), refused('<'));
        assert_eq!(normalize_username("a\u{a0}b"), refused(' '));
        assert_eq!(normalize_username("😀"), refused('😀'));
    }

    #[test]
    fn what_cannot_be_seen_is_refused() {
        for character in [
            '\u{200d}',
            '\u{202e}',
            '\0',
            '\u{ad}',
            '\u{e0061}',
            '\u{3164}',
        ] {
            assert_eq!(
                normalize_username(&format!("ali{character}ce")),
                refused(character)
            );
        }
    }

    #[test]
    fn look_alike_alphabets_are_refused() {
        assert_eq!(
            normalize_username("аdmin"),
            Err(IdentityError::MixedScripts)
        );
        assert_eq!(
            normalize_username("αdmin"),
            Err(IdentityError::MixedScripts)
        );
        assert!(normalize_username("админ").is_ok());
        assert!(normalize_username("田中さんTaro").is_ok());
    }

    #[test]
    fn the_length_is_checked_before_and_after() {
        let too_long = Err(IdentityError::TooLong { max: 150 });
        assert!(normalize_username(&"é".repeat(150)).is_ok());
        assert_eq!(normalize_username(&"a".repeat(151)), too_long);
        assert_eq!(normalize_username(&"\u{fdfa}".repeat(9)), too_long);
        assert_eq!(normalize_username("  "), Err(IdentityError::Empty));
    }
}
