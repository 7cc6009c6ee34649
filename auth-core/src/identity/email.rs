//! E-mail addresses.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::IdentityError;
use super::characters::{check_visible, is_word_or_mark};

/// The greatest length of an address in bytes (RFC 5321 §4.5.3.1.3, without the angle brackets).
const MAX_BYTES: usize = 254;

/// The greatest length of the part before the `@` in bytes (RFC 5321 §4.5.3.1.1).
const MAX_LOCAL: usize = 64;

/// The greatest length of one label of the domain in bytes (RFC 1035 §2.3.4).
const MAX_LABEL: usize = 63;

/// The form in which an e-mail address is stored and written to: no surrounding white space, the domain in lower case.
///
/// The local part stays as typed, for its host may care (Django `BaseUserManager.normalize_email`). Whether two
/// addresses are the same is decided by their [`IdentityKey`](super::IdentityKey).
///
/// Beyond Django it refuses, in linear time, what no mail can be sent to: anything but one `@` between a dot-atom (RFC 5322
/// §3.2.3, with letters of every language as in RFC 6531; quoted local parts are refused) and a domain name or
/// address literal; a local part over 64, a label over 63, or a whole over 254 bytes. A missing address is for the caller to
/// tell: the empty text is an error here.
///
/// # Errors
///
/// [`IdentityError::Empty`], [`IdentityError::TooLong`], [`IdentityError::Character`] for what cannot be seen
/// (line ends among them), [`IdentityError::NotAnEmail`].
///
/// # Examples
///
/// ```
/// use auth_core::identity::{IdentityError, normalize_email};
///
/// assert_eq!(normalize_email(" Alice@Example.ORG ")?, "Alice@example.org");
/// assert_eq!(normalize_email("alice"), Err(IdentityError::NotAnEmail));
/// # Ok::<(), IdentityError>(())
/// ```
pub fn normalize_email(text: &str) -> Result<String, IdentityError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(IdentityError::Empty);
    }
    check_bytes(text)?;
    check_visible(text)?;

    let (local, domain) = text.rsplit_once('@').ok_or(IdentityError::NotAnEmail)?;
    if !is_local(local) || !is_domain(domain) {
        return Err(IdentityError::NotAnEmail);
    }
    let address = format!("{local}@{}", domain.to_lowercase());
    // `İ` is longer in lower case.
    check_bytes(&address)?;
    Ok(address)
}

fn check_bytes(text: &str) -> Result<(), IdentityError> {
    if text.len() > MAX_BYTES {
        return Err(IdentityError::TooLong { max: MAX_BYTES });
    }
    Ok(())
}

/// `dot-atom-text` of RFC 5322 §3.2.3. A second `@` is not among its characters.
fn is_local(local: &str) -> bool {
    local.len() <= MAX_LOCAL
        && local
            .split('.')
            .all(|atom| !atom.is_empty() && atom.chars().all(is_atext))
}

fn is_atext(character: char) -> bool {
    if character.is_ascii() {
        character.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(character)
    } else {
        is_word_or_mark(character)
    }
}

fn is_domain(domain: &str) -> bool {
    match domain.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']').is_some_and(is_address_literal),
        None => domain.split('.').all(is_label),
    }
}

fn is_label(label: &str) -> bool {
    (1..=MAX_LABEL).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label
            .chars()
            .all(|character| character == '-' || is_word_or_mark(character))
}

/// An address in brackets, with RFC 5321's `IPv6:` or, as Django has it, without.
fn is_address_literal(literal: &str) -> bool {
    let address = match literal.get(..5) {
        Some(tag) if tag.eq_ignore_ascii_case("IPv6:") => &literal[5..],
        _ => literal,
    };
    address.parse::<Ipv6Addr>().is_ok() || literal.parse::<Ipv4Addr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_domain_is_lowered() {
        for (typed, stored) in [
            // Django 5.2, `normalize_email`:
            ("a@B.COM ", "a@b.com"),
            ("ß@STRASSE.DE", "ß@strasse.de"),
            // ours:
            ("Alice.B+tag@EXAMPLE.org", "Alice.B+tag@example.org"),
            ("a@BÜCHER.de", "a@bücher.de"),
            ("a@[IPv6:2001:DB8::1]", "a@[ipv6:2001:db8::1]"),
        ] {
            assert_eq!(normalize_email(typed).as_deref(), Ok(stored));
        }
    }

    #[test]
    fn plausible_addresses_pass() {
        for address in [
            // Django 5.2, `EmailValidator`:
            "a@b.co",
            "a@[::1]",
            "a@xn--9ca.co",
            "a@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.co",
            // ours:
            "a@[127.0.0.1]",
            "o'neil/x=y@localhost",
            "用户@例え.jp",
            "क्षि@उदाहरण.भारत",
        ] {
            assert_eq!(normalize_email(address).as_deref(), Ok(address));
        }
    }

    #[test]
    fn what_is_not_an_address_is_refused() {
        for text in [
            // Django 5.2, `EmailValidator`:
            "a b@c.co",
            "a@b-.co",
            "@b.co",
            ".a@b.co",
            // ours:
            "noat",
            "@",
            "a@",
            "a@b@c.co",
            "\"a@b\"@c.co",
            "\"a b\"@c.co",
            "a..b@c.co",
            "a.@c.co",
            "a@b..co",
            "a@b.co.",
            "a@.co",
            "a@-b.co",
            "a@b_c.co",
            "a@b c.co",
            "a,b@c.co",
            "<a@b.co>",
            "a@b.co>",
            "a＠b.co",
            "a＠b@c.co",
            "a@b。co",
            "a@[]",
            "a@[::1",
            "a@[IPv6:127.0.0.1]",
            "a@[1.2.3]",
            "a@[ä]",
        ] {
            assert_eq!(
                normalize_email(text),
                Err(IdentityError::NotAnEmail),
                "{text}"
            );
        }
    }

    #[test]
    fn no_line_end_gets_into_a_header() {
        for character in [
            '\r', '\n', '\0', '\u{85}', '\u{2028}', '\u{202e}', '\u{200b}',
        ] {
            for text in [
                format!("a@b.co{character}Bcc: c@d.e"),
                format!("a{character}@b.co"),
            ] {
                assert_eq!(
                    normalize_email(&text),
                    Err(IdentityError::Character { character })
                );
            }
        }
    }

    #[test]
    fn each_part_has_its_limit() {
        let address = |local: usize, label: usize, labels: usize| {
            let domain = vec!["b".repeat(label); labels].join(".");
            normalize_email(&format!("{}@{domain}", "a".repeat(local)))
        };
        assert!(address(64, 63, 2).is_ok());
        assert_eq!(address(65, 63, 2), Err(IdentityError::NotAnEmail));
        assert_eq!(address(64, 64, 2), Err(IdentityError::NotAnEmail));
        assert!(address(62, 63, 3).is_ok(), "254 bytes");
        assert_eq!(address(63, 63, 3), Err(IdentityError::TooLong { max: 254 }));
        assert_eq!(normalize_email(" "), Err(IdentityError::Empty));
    }
}
