use std::fmt::Write;

/// Removes `.` and `..` from an absolute path as browsers do (WHATWG URL, path state), where `%2e` is a dot too.
///
/// An empty segment is a segment: `/.//evil.test` becomes `//evil.test`.
pub(super) fn normalize(path: &str) -> String {
    let mut kept = Vec::new();
    let mut segments = path.strip_prefix('/').unwrap_or(path).split('/').peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment.to_ascii_lowercase().replace("%2e", ".").as_str() {
            "." if is_last => kept.push(""),
            "." => {}
            ".." => {
                kept.pop();
                if is_last {
                    kept.push("");
                }
            }
            _ => kept.push(segment),
        }
    }
    format!("/{}", kept.join("/"))
}

/// Percent-encodes all that RFC 3986 does not allow in a path or a query. `%` stays, so nothing is encoded twice.
pub(super) fn encode(target: &str) -> String {
    target
        .bytes()
        .fold(String::with_capacity(target.len()), |mut encoded, byte| {
            if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?%[]".contains(&byte) {
                encoded.push(char::from(byte));
            } else {
                // Writing to a String cannot fail.
                let _ = write!(encoded, "%{byte:02X}");
            }
            encoded
        })
}
