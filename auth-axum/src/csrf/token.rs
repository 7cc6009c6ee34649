use auth_core::token::{RngError, random};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;

const MAC_LEN: usize = 32;
/// 64 bytes in base64url without padding.
const TOKEN_LEN: usize = 86;

/// A token for one rendering of a form: 86 characters of base64url.
///
/// `binding_mac` is the keyed hash of the session token, or of the pre-session cookie before there is a session. The token is a fresh
/// mask followed by the masked hash, so that two renderings never repeat a byte sequence that a compressed response would
/// reveal (BREACH; Django masks likewise in `django/middleware/csrf.py`). Any number of tokens are valid at once, in any number of tabs.
///
/// # Errors
///
/// [`RngError`] if the system yields no random bytes.
///
/// # Examples
///
/// ```
/// use auth_axum::csrf;
///
/// let mac = [7; 32];
/// let token = csrf::issue(&mac)?;
/// assert_eq!(token.len(), 86);
/// assert!(csrf::verify(&token, &mac));
/// assert!(!csrf::verify(&token, &[8; 32]));
/// # Ok::<(), auth_core::token::RngError>(())
/// ```
///
/// # Security
///
/// Derive `binding_mac` with a key of its own purpose: whoever has it can forge tokens for that session.
pub fn issue(binding_mac: &[u8; MAC_LEN]) -> Result<String, RngError> {
    let mask = random::<MAC_LEN>()?;
    let token = [mask, xor(&mask, binding_mac)];
    Ok(URL_SAFE_NO_PAD.encode(token.as_flattened()))
}

/// Whether `token` was issued for this `binding_mac`.
///
/// A token of any length and content is safe to pass; only the canonical 86 characters can be true.
///
/// # Security
///
/// The comparison takes the same time wherever the hashes differ.
pub fn verify(token: &str, binding_mac: &[u8; MAC_LEN]) -> bool {
    if token.len() != TOKEN_LEN {
        return false;
    }
    let mut decoded = [0; 66]; // the decoder wants room for whole groups of three
    let Ok(64) = URL_SAFE_NO_PAD.decode_slice(token, &mut decoded) else {
        return false;
    };
    let ([mask, masked, ..], _) = decoded.as_chunks::<MAC_LEN>() else {
        return false;
    };
    xor(mask, masked).ct_eq(binding_mac).into()
}

fn xor(left: &[u8; MAC_LEN], right: &[u8; MAC_LEN]) -> [u8; MAC_LEN] {
    std::array::from_fn(|i| left[i] ^ right[i])
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    const MAC: [u8; 32] = *b"0123456789abcdef0123456789ABCDEF";

    #[test]
    fn tokens_of_one_session_differ_and_are_all_valid() {
        let tokens: HashSet<String> = (0..1000).map(|_| issue(&MAC).unwrap()).collect();
        assert_eq!(tokens.len(), 1000);
        assert!(
            tokens
                .iter()
                .all(|token| token.len() == TOKEN_LEN && verify(token, &MAC))
        );
        let halves: HashSet<&str> = tokens.iter().map(|token| &token[43..]).collect();
        assert_eq!(halves.len(), 1000, "the masked half must differ too");
    }

    #[test]
    fn every_changed_character_is_refused() {
        let token = issue(&MAC).unwrap();
        for place in 0..TOKEN_LEN {
            for other in "AZaz09-_+/=. \0".chars() {
                let changed: String = token
                    .chars()
                    .enumerate()
                    .map(|(i, c)| if i == place { other } else { c })
                    .collect();
                assert_eq!(verify(&changed, &MAC), changed == token, "{changed}");
            }
        }
    }

    #[test]
    fn a_token_of_another_session_is_refused() {
        for bit in 0..256 {
            let mut other = MAC;
            other[bit / 8] ^= 1 << (bit % 8);
            assert!(!verify(&issue(&other).unwrap(), &MAC), "bit {bit}");
        }
    }

    #[test]
    fn malformed_tokens_are_refused_without_panic() {
        let token = issue(&MAC).unwrap();
        let longer = format!("{token}A");
        let padded = format!("{token}==");
        let accented = "é".repeat(43);
        for malformed in [
            "",
            "\0",
            "A",
            &token[..85],
            &token[1..],
            &longer,
            &padded,
            &accented,
            &"A".repeat(10_000),
            &" ".repeat(86),
        ] {
            assert!(!verify(malformed, &MAC), "{malformed:.20}");
        }
        for length in 0..200 {
            assert!(!verify(&"A".repeat(length), &MAC), "{length}");
        }
    }

    #[test]
    fn the_mac_itself_is_no_token() {
        assert!(!verify(&URL_SAFE_NO_PAD.encode(MAC), &MAC));
        assert!(!verify(
            &URL_SAFE_NO_PAD.encode([MAC, MAC].as_flattened()),
            &MAC
        ));
    }
}
