use http::{HeaderMap, header::COOKIE};

/// What the `Cookie` headers of a request say about one name.
///
/// # Security
///
/// The value is what the client sent: a bearer secret if it is genuine. Do not log it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Found<'h> {
    /// No cookie of that name.
    Absent,
    /// One value, perhaps sent more than once. Its shape is not checked and quotes are not removed.
    One(&'h [u8]),
    /// Two different values. One of them was planted, and nothing tells which: trust neither.
    Conflict,
}

impl std::fmt::Debug for Found<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Absent => "Absent",
            Self::One(_) => "One([redacted])",
            Self::Conflict => "Conflict",
        })
    }
}

/// Finds the cookie `name` in all `Cookie` headers.
///
/// Pairs are split at `;` and stripped of spaces and tabs around the pair (RFC 6265, section 5.4), and of nothing else: the name must
/// then be equal byte for byte. A pair that is not UTF-8 or has no `=` is skipped alone, its neighbours still count. HTTP/2
/// may split the header into several fields (RFC 9113, section 8.2.3); they are read as one.
///
/// # Examples
///
/// ```
/// use auth_axum::cookie::{Found, find};
/// use http::{HeaderMap, HeaderValue, header::COOKIE};
///
/// let mut headers = HeaderMap::new();
/// headers.insert(COOKIE, HeaderValue::from_static("theme=dark; sid=abc"));
/// assert_eq!(find(&headers, "sid"), Found::One(b"abc"));
///
/// headers.append(COOKIE, HeaderValue::from_static("sid=xyz"));
/// assert_eq!(find(&headers, "sid"), Found::Conflict);
/// ```
pub fn find<'h>(headers: &'h HeaderMap, name: &str) -> Found<'h> {
    let mut found = Found::Absent;
    for header in headers.get_all(COOKIE) {
        for pair in header.as_bytes().split(|byte| *byte == b';') {
            let Some(value) = value_of(trim_ows(pair), name.as_bytes()) else {
                continue;
            };
            match found {
                Found::Absent => found = Found::One(value),
                Found::One(first) if first == value => {}
                Found::One(_) | Found::Conflict => return Found::Conflict,
            }
        }
    }
    found
}

fn value_of<'h>(pair: &'h [u8], name: &[u8]) -> Option<&'h [u8]> {
    pair.strip_prefix(name)?.strip_prefix(b"=")
}

/// Strips optional whitespace as HTTP defines it (RFC 9110, section 5.6.3). The trimming of `str` would also take U+00A0 and its kin,
/// with which another host disguises our name.
fn trim_ows(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = bytes {
        bytes = rest;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn cookies(lines: &[&[u8]]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(COOKIE, HeaderValue::from_bytes(line).unwrap());
        }
        headers
    }

    #[test]
    fn a_cookie_is_found_at_any_place() {
        for line in [
            "__Host-sid=V",
            "a=b; __Host-sid=V",
            "__Host-sid=V; a=b",
            "a=b;__Host-sid=V;c=d",
            "a=b;\t __Host-sid=V \t; c",
            ";;; __Host-sid=V;;",
        ] {
            assert_eq!(
                find(&cookies(&[line.as_bytes()]), "__Host-sid"),
                Found::One(b"V"),
                "{line}"
            );
        }
    }

    #[test]
    fn split_headers_are_one_list() {
        assert_eq!(
            find(&cookies(&[b"a=b", b"__Host-sid=V"]), "__Host-sid"),
            Found::One(b"V")
        );
    }

    #[test]
    fn disguised_names_are_not_ours() {
        let disguises: [&[u8]; 19] = [
            b"%5F%5FHost-sid",
            b"%5f%5fHost-sid",
            b"__%48ost-sid",
            b"__Host-si%64",
            b"__Host%2Dsid",
            "\u{2000}__Host-sid".as_bytes(),
            "\u{a0}__Host-sid".as_bytes(),
            "\u{85}__Host-sid".as_bytes(),
            "\u{3000}__Host-sid".as_bytes(),
            "\u{feff}__Host-sid".as_bytes(),
            b"__Host-sid ",
            b"__Host-sid\t",
            b"__HOST-sid",
            b"__host-sid",
            b"__Host-SID",
            b"x__Host-sid",
            b"__Host-sidx",
            b"\"__Host-sid\"",
            b"$Version=1, __Host-sid",
        ];
        for name in disguises {
            let planted = [name, b"=evil"].concat();
            let shown = String::from_utf8_lossy(&planted).into_owned();
            assert_eq!(
                find(&cookies(&[&planted]), "__Host-sid"),
                Found::Absent,
                "{shown}"
            );
            for both in [
                [&planted[..], b"__Host-sid=V"],
                [b"__Host-sid=V", &planted[..]],
            ] {
                assert_eq!(
                    find(&cookies(&[&both.join(&b"; "[..])]), "__Host-sid"),
                    Found::One(b"V"),
                    "{shown}"
                );
                assert_eq!(
                    find(&cookies(&both), "__Host-sid"),
                    Found::One(b"V"),
                    "{shown}"
                );
            }
        }
    }

    #[test]
    fn a_bad_neighbour_is_skipped_alone() {
        for line in [
            &b"__Host-sid=V; x=\xff"[..],
            b"x=\xff; __Host-sid=V",
            b"\xff\xfe=x; __Host-sid=V",
            b"lonely; __Host-sid=V; alone",
            b"__Host-sid; __Host-sid=V",
            b"=; __Host-sid=V; =nameless",
        ] {
            assert_eq!(find(&cookies(&[line]), "__Host-sid"), Found::One(b"V"));
        }
    }

    #[test]
    fn two_values_conflict_in_both_orders_and_in_any_split() {
        let (one, two) = (&b"sid=A"[..], &b"sid=B"[..]);
        for pair in [[one, two], [two, one]] {
            assert_eq!(
                find(&cookies(&[&pair.join(&b"; "[..])]), "sid"),
                Found::Conflict
            );
            assert_eq!(find(&cookies(&pair), "sid"), Found::Conflict);
        }
        assert_eq!(
            find(&cookies(&[b"sid=A; sid=B; sid=A"]), "sid"),
            Found::Conflict
        );
        assert_eq!(find(&cookies(&[b"sid=A; sid="]), "sid"), Found::Conflict);
    }

    #[test]
    fn the_same_value_twice_is_one() {
        assert_eq!(find(&cookies(&[b"sid=A; sid=A"]), "sid"), Found::One(b"A"));
        assert_eq!(
            find(&cookies(&[b"sid=A", b"sid=A "]), "sid"),
            Found::One(b"A")
        );
    }

    #[test]
    fn values_are_handed_over_as_sent() {
        for (line, value) in [
            (&b"sid="[..], &b""[..]),
            (b"sid=\"V\"", b"\"V\""),
            (b"sid=a=b", b"a=b"),
            (b"sid= V", b" V"),
            (b"sid=a,b", b"a,b"),
            (b"sid=%00", b"%00"),
            (b"sid=\xff", b"\xff"),
        ] {
            assert_eq!(find(&cookies(&[line]), "sid"), Found::One(value));
        }
    }

    #[test]
    fn debug_hides_the_value() {
        assert_eq!(format!("{:?}", Found::One(b"secret")), "One([redacted])");
    }

    #[test]
    fn a_long_header_is_read_in_full() {
        let line = [&b"a=b; ".repeat(12_000)[..], b"sid=V"].concat();
        assert_eq!(find(&cookies(&[&line]), "sid"), Found::One(b"V"));
    }
}
