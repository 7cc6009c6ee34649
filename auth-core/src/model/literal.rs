//! Text that stands for a value, looked at while the program is compiled.

/// Whether `text` is a whole JSON value (RFC 8259).
pub(crate) const fn is_json(text: &str) -> bool {
    let bytes = text.as_bytes();
    match value(bytes, blank(bytes, 0)) {
        Some(end) => blank(bytes, end) == bytes.len(),
        None => false,
    }
}

/// Whether `text` is a decimal: digits, perhaps with a sign and a point.
pub(crate) const fn is_decimal(text: &str) -> bool {
    let bytes = text.as_bytes();
    let start = if is(bytes, 0, b'-') || is(bytes, 0, b'+') {
        1
    } else {
        0
    };
    let whole = digits(bytes, start);
    let end = if is(bytes, whole, b'.') {
        digits(bytes, whole + 1)
    } else {
        whole
    };
    // At least a digit before the point, and no point without a digit behind it.
    whole > start && end == bytes.len() && !is(bytes, end - 1, b'.')
}

/// How many digits `text` has.
pub(crate) const fn digits_of(text: &str) -> usize {
    let (bytes, mut count, mut at) = (text.as_bytes(), 0, 0);
    while at < bytes.len() {
        if bytes[at].is_ascii_digit() {
            count += 1;
        }
        at += 1;
    }
    count
}

/// The whole number that `text` stands for.
pub(crate) const fn integer(text: &str) -> Option<i64> {
    match i64::from_str_radix(text, 10) {
        Ok(number) => Some(number),
        Err(_) => None,
    }
}

// Each function takes the place where something should begin, and gives the place behind it.

const fn value(bytes: &[u8], at: usize) -> Option<usize> {
    if at >= bytes.len() {
        return None;
    }
    match bytes[at] {
        b'{' => list(bytes, at, b'}'),
        b'[' => list(bytes, at, b']'),
        b'"' => string(bytes, at),
        b't' => word(bytes, at, b"true"),
        b'f' => word(bytes, at, b"false"),
        b'n' => word(bytes, at, b"null"),
        _ => number(bytes, at),
    }
}

/// An array or an object.
const fn list(bytes: &[u8], at: usize, close: u8) -> Option<usize> {
    let mut at = blank(bytes, at + 1);
    if is(bytes, at, close) {
        return Some(at + 1);
    }
    loop {
        if close == b'}' {
            at = match string(bytes, at) {
                Some(end) => blank(bytes, end),
                None => return None,
            };
            if !is(bytes, at, b':') {
                return None;
            }
            at = blank(bytes, at + 1);
        }
        at = match value(bytes, at) {
            Some(end) => blank(bytes, end),
            None => return None,
        };
        if is(bytes, at, close) {
            return Some(at + 1);
        }
        if !is(bytes, at, b',') {
            return None;
        }
        at = blank(bytes, at + 1);
    }
}

const fn string(bytes: &[u8], at: usize) -> Option<usize> {
    if !is(bytes, at, b'"') {
        return None;
    }
    let mut at = at + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'"' => return Some(at + 1),
            b'\\' => {
                at = match escape(bytes, at + 1) {
                    Some(end) => end,
                    None => return None,
                }
            }
            0..=31 => return None,
            _ => at += 1,
        }
    }
    None
}

/// What stands behind a backslash. Halves of pairs are not looked at.
const fn escape(bytes: &[u8], at: usize) -> Option<usize> {
    if at >= bytes.len() {
        return None;
    }
    match bytes[at] {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(at + 1),
        b'u' => {
            let mut digit = at + 1;
            while digit < at + 5 {
                if digit >= bytes.len() || !bytes[digit].is_ascii_hexdigit() {
                    return None;
                }
                digit += 1;
            }
            Some(digit)
        }
        _ => None,
    }
}

const fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let start = if is(bytes, at, b'-') { at + 1 } else { at };
    let mut end = digits(bytes, start);
    if end == start || (is(bytes, start, b'0') && end > start + 1) {
        return None;
    }
    if is(bytes, end, b'.') {
        let fraction = end + 1;
        end = digits(bytes, fraction);
        if end == fraction {
            return None;
        }
    }
    if is(bytes, end, b'e') || is(bytes, end, b'E') {
        let sign = is(bytes, end + 1, b'+') || is(bytes, end + 1, b'-');
        let exponent = if sign { end + 2 } else { end + 1 };
        end = digits(bytes, exponent);
        if end == exponent {
            return None;
        }
    }
    Some(end)
}

const fn word(bytes: &[u8], at: usize, word: &[u8]) -> Option<usize> {
    let mut index = 0;
    while index < word.len() {
        if !is(bytes, at + index, word[index]) {
            return None;
        }
        index += 1;
    }
    Some(at + index)
}

const fn digits(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && bytes[at].is_ascii_digit() {
        at += 1;
    }
    at
}

const fn blank(bytes: &[u8], mut at: usize) -> usize {
    while is(bytes, at, b' ')
        || is(bytes, at, b'\t')
        || is(bytes, at, b'\n')
        || is(bytes, at, b'\r')
    {
        at += 1;
    }
    at
}

const fn is(bytes: &[u8], at: usize, byte: u8) -> bool {
    at < bytes.len() && bytes[at] == byte
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_what_serde_json_takes_for_it() {
        for text in [
            "{}",
            "[]",
            "null",
            " true ",
            "false",
            "0",
            "-0",
            "01",
            "1.",
            ".5",
            "1.5e+3",
            "1e",
            "-",
            "[1, 2]",
            "[1,]",
            "[,]",
            "{\"a\": [{}, \"\\u00e9\\n\"]}",
            "{\"a\": 1,}",
            "{\"a\" 1}",
            "{a: 1}",
            "\"\\x\"",
            "\"\\u00g0\"",
            "\"\n\"",
            "\"",
            "",
            "nul",
            "1 2",
            "{",
            "[",
            "[1",
            "{\"a\":",
            "\"\u{e9}\u{10ffff}\"",
            "+1",
            "NaN",
        ] {
            let expected = serde_json::from_str::<serde_json::Value>(text).is_ok();
            assert_eq!(is_json(text), expected, "{text}");
        }
    }

    #[test]
    fn decimals_are_digits_with_a_sign_and_a_point() {
        for text in ["0", "-1.50", "+7", "00.00"] {
            assert!(is_decimal(text), "{text}");
        }
        for text in [
            "", "-", ".", "1.", ".5", "1e3", "1_0", "1,5", " 1", "NaN", "--1", "1.2.3",
        ] {
            assert!(!is_decimal(text), "{text}");
        }
    }
}
