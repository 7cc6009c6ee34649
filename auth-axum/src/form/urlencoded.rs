use super::{DecodeError, Fields, Limits};

pub(super) fn parse(body: &[u8], limits: Limits) -> Result<Fields, DecodeError> {
    if body.len() > limits.bytes {
        return Err(DecodeError::TooLarge);
    }
    let mut fields = Fields::default();
    for pair in body
        .split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
    {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let name = decode(halves.next().unwrap_or_default())?;
        let value = decode(halves.next().unwrap_or_default())?;
        fields.push(name, value, limits)?;
    }
    Ok(fields)
}

fn decode(encoded: &[u8]) -> Result<String, DecodeError> {
    let mut decoded = Vec::with_capacity(encoded.len());
    let mut bytes = encoded.iter().copied();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => (hex(bytes.next())? << 4) | hex(bytes.next())?,
            b'+' => b' ',
            _ => byte,
        });
    }
    String::from_utf8(decoded).map_err(|_| DecodeError::Utf8)
}

fn hex(digit: Option<u8>) -> Result<u8, DecodeError> {
    match digit {
        Some(digit @ b'0'..=b'9') => Ok(digit - b'0'),
        Some(digit @ b'a'..=b'f') => Ok(digit - b'a' + 10),
        Some(digit @ b'A'..=b'F') => Ok(digit - b'A' + 10),
        _ => Err(DecodeError::Percent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(body: &[u8]) -> Result<Vec<(String, String)>, DecodeError> {
        let fields = Fields::parse(body, Limits::default())?;
        Ok(fields
            .iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect())
    }

    #[test]
    fn bodies_decode_as_browsers_encode_them() {
        for (body, expected) in [
            (&b""[..], &[][..]),
            (b"&&", &[]),
            (b"a=1&b=2", &[("a", "1"), ("b", "2")]),
            (b"a=1&a=2", &[("a", "1"), ("a", "2")]),
            (b"a", &[("a", "")]),
            (b"a=", &[("a", "")]),
            (b"=v", &[("", "v")]),
            (b"a=b=c", &[("a", "b=c")]),
            (b"a+b=c+d%2B", &[("a b", "c d+")]),
            (b"a%3Db=%26%3d", &[("a=b", "&=")]),
            (b"a=1;username=root", &[("a", "1;username=root")]),
            (b"a=%C3%A9%F0%9F%98%80", &[("a", "é😀")]),
            ("a=é".as_bytes(), &[("a", "é")]),
            (b"a=%0D%0A", &[("a", "\r\n")]),
            (b"user[name]=x", &[("user[name]", "x")]),
        ] {
            let shown = String::from_utf8_lossy(body);
            let decoded = pairs(body).unwrap();
            let decoded: Vec<_> = decoded
                .iter()
                .map(|(name, value)| (&**name, &**value))
                .collect();
            assert_eq!(decoded, expected, "{shown}");
        }
    }

    #[test]
    fn broken_percent_sequences_are_refused() {
        for body in [
            "a=%", "a=%4", "a=%zz", "a=%4g", "a=%g4", "%=b", "a=%%41", "a=%+1", "a=% 1", "a=%-1",
            "a=%&b=41", "a=%u0041",
        ] {
            assert_eq!(pairs(body.as_bytes()), Err(DecodeError::Percent), "{body}");
        }
    }

    #[test]
    fn bad_utf8_is_refused_in_names_and_values() {
        for bad in [
            &b"%ff"[..],
            b"%fe",
            b"\xff",
            b"%c0%af",
            b"%c3",
            b"%ed%a0%80",
            b"%f4%90%80%80",
            b"%e0%80%80",
            b"%80",
            b"%C3%28",
        ] {
            for body in [
                [b"a=", bad].concat(),
                [bad, b"=a"].concat(),
                [b"x=y&a=b", bad].concat(),
            ] {
                assert_eq!(
                    pairs(&body),
                    Err(DecodeError::Utf8),
                    "{}",
                    body.escape_ascii()
                );
            }
        }
    }

    #[test]
    fn a_character_split_over_two_fields_is_bad_utf8() {
        assert_eq!(pairs(b"a=%C3&b=%A9"), Err(DecodeError::Utf8));
        assert_eq!(pairs(b"%C3=%A9"), Err(DecodeError::Utf8));
    }

    #[test]
    fn nul_is_refused_everywhere() {
        for body in [
            &b"a=%00"[..],
            b"%00=a",
            b"a=b%00c",
            b"a=\0",
            b"unknown=%00&a=b",
        ] {
            assert_eq!(
                pairs(body),
                Err(DecodeError::Nul),
                "{}",
                body.escape_ascii()
            );
        }
    }

    #[test]
    fn limits_hold_to_the_byte() {
        let limits = Limits {
            fields: 2,
            bytes: 9,
            name_bytes: 3,
        };
        let parse = |body: &str| Fields::parse(body.as_bytes(), limits).map(|_| ());
        assert_eq!(parse("a&b"), Ok(()));
        assert_eq!(parse("a&b&c"), Err(DecodeError::TooManyFields));
        assert_eq!(parse("abc=56789"), Ok(()));
        assert_eq!(parse("abc=567890"), Err(DecodeError::TooLarge));
        assert_eq!(parse("abcd=1"), Err(DecodeError::NameTooLong));
    }

    #[test]
    fn field_bombs_meet_the_default_limits() {
        let many = "a=1&".repeat(51);
        assert_eq!(pairs(many.as_bytes()), Err(DecodeError::TooManyFields));
        assert_eq!(
            pairs("n".repeat(60_000).as_bytes()),
            Err(DecodeError::NameTooLong)
        );
        assert_eq!(
            pairs(&vec![b'a'; 64 * 1024 + 1]),
            Err(DecodeError::TooLarge)
        );
    }

    #[test]
    fn any_bytes_decode_or_are_refused() {
        let mut state = 0x9e37_79b9_u32;
        for _ in 0..20_000 {
            let body: Vec<u8> = (0..12)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    b"%&=+;aF0z9\xff\xc3\xa9\0"[(state >> 16) as usize % 14]
                })
                .collect();
            if let Ok(pairs) = pairs(&body) {
                assert!(
                    pairs
                        .iter()
                        .all(|(name, value)| !name.contains('\0') && !value.contains('\0'))
                );
            }
        }
    }

    #[test]
    fn debug_shows_names_alone() {
        let fields = Fields::parse(b"password=hunter2", Limits::default()).unwrap();
        assert_eq!(format!("{fields:?}"), r#"{"password": "[redacted]"}"#);
    }
}
