use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{ORIGIN, REFERER},
};

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Why the source of an unsafe request is not ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// More than one `Origin`.
    #[error("the request names more than one Origin")]
    ManyOrigins,
    /// `Origin: null`, as sandboxed frames and redirects across sites send it.
    #[error("the Origin is null")]
    NullOrigin,
    /// An `Origin` that differs from ours in any byte.
    #[error("the Origin is not ours")]
    ForeignOrigin,
    /// More than one `Sec-Fetch-Site`.
    #[error("the request has more than one Sec-Fetch-Site")]
    ManySites,
    /// A `Sec-Fetch-Site` other than `same-origin`.
    #[error("the browser says that the request is not same-origin")]
    ForeignSite,
    /// More than one `Referer`, where it is what decides.
    #[error("the request names more than one Referer")]
    ManyReferers,
    /// A `Referer` of another origin, where it is what decides.
    #[error("the Referer is not ours")]
    ForeignReferer,
    /// None of the three headers says where the request comes from, or only a `Referer` over plain http.
    #[error("nothing says where the request comes from")]
    NoSource,
}

/// Whether an unsafe request comes from a page of `own_origin` (`https://app.test`: scheme, host, and port if it is not the default).
///
/// | `Origin` | `Sec-Fetch-Site` | `Referer` | |
/// |---|---|---|---|
/// | ours, byte for byte | `same-origin` or absent | any | accepted |
/// | absent | `same-origin` | any | accepted |
/// | absent | absent | ours, and ours is https | accepted |
/// | all else, also two of one header | | | refused |
///
/// Sources: OWASP CSRF prevention, "Verifying origin with standard headers"; Django's `CsrfViewMiddleware` and its strict
/// `Referer` rule; Fetch, section 3.2 (`Origin`).
///
/// # Errors
///
/// [`SourceError`] with the reason of the refusal.
///
/// # Examples
///
/// ```
/// use auth_axum::csrf::{SourceError, check};
/// use http::{HeaderMap, HeaderValue, header::ORIGIN};
///
/// let mut headers = HeaderMap::new();
/// assert_eq!(check(&headers, "https://app.test"), Err(SourceError::NoSource));
/// headers.insert(ORIGIN, HeaderValue::from_static("https://app.test"));
/// assert_eq!(check(&headers, "https://app.test"), Ok(()));
/// ```
///
/// # Security
///
/// This is one half of the check; the request also needs a token that [`verify`](super::verify) accepts.
pub fn check(headers: &HeaderMap, own_origin: &str) -> Result<(), SourceError> {
    let origin = at_most_one(headers, &ORIGIN, SourceError::ManyOrigins)?;
    let site = at_most_one(headers, &SEC_FETCH_SITE, SourceError::ManySites)?;
    if origin.is_none() && site.is_none() {
        return check_referer(headers, own_origin);
    }
    match origin.map(HeaderValue::as_bytes) {
        Some(b"null") => return Err(SourceError::NullOrigin),
        Some(foreign) if foreign != own_origin.as_bytes() => {
            return Err(SourceError::ForeignOrigin);
        }
        _ => {}
    }
    match site.map(HeaderValue::as_bytes) {
        None | Some(b"same-origin") => Ok(()),
        Some(_) => Err(SourceError::ForeignSite),
    }
}

/// Over plain http anyone on the way can write a `Referer`, so there it proves nothing.
fn check_referer(headers: &HeaderMap, own_origin: &str) -> Result<(), SourceError> {
    let referer = at_most_one(headers, &REFERER, SourceError::ManyReferers)?;
    let Some(referer) = referer.filter(|_| own_origin.starts_with("https://")) else {
        return Err(SourceError::NoSource);
    };
    // Only the end or a slash ends an origin: `https://app.test@evil.test` and `https://app.test.evil.test` begin like ours.
    match referer.as_bytes().strip_prefix(own_origin.as_bytes()) {
        Some([] | [b'/', ..]) => Ok(()),
        _ => Err(SourceError::ForeignReferer),
    }
}

fn at_most_one<'h>(
    headers: &'h HeaderMap,
    name: &HeaderName,
    many: SourceError,
) -> Result<Option<&'h HeaderValue>, SourceError> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (only, None) => Ok(only),
        _ => Err(many),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "https://app.test";

    fn sent(lines: &[(&'static str, &str)]) -> Result<(), SourceError> {
        check(&headers(lines), OWN)
    }

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            let value = HeaderValue::from_bytes(value.as_bytes()).unwrap();
            headers.append(HeaderName::from_static(name), value);
        }
        headers
    }

    #[test]
    fn our_own_pages_pass() {
        for lines in [
            &[("origin", OWN), ("sec-fetch-site", "same-origin")][..],
            &[("origin", OWN)],
            &[("sec-fetch-site", "same-origin")],
            &[("origin", OWN), ("referer", "https://evil.test/")],
            &[("referer", "https://app.test")],
            &[("referer", "https://app.test/accounts/login?next=/")],
        ] {
            assert_eq!(sent(lines), Ok(()), "{lines:?}");
        }
    }

    #[test]
    fn an_origin_must_be_ours_to_the_byte() {
        for origin in [
            "",
            "https://evil.test",
            "http://app.test",
            "https://app.test:444",
            "https://app.test:443",
            "https://app.test.evil.test",
            "https://evilapp.test",
            "https://app.test@evil.test",
            "https://APP.test",
            "HTTPS://app.test",
            "https://app.test.",
            "https://app.test/",
            "https://a.app.test",
            "https://app.test, https://app.test",
            "https://app.test https://evil.test",
            "https://",
            "//app.test",
            "app.test",
            "%",
            "é",
            "Null",
            "https://app.test\t.",
        ] {
            for site in [&[][..], &[("sec-fetch-site", "same-origin")]] {
                let lines = [&[("origin", origin)], site].concat();
                assert_eq!(sent(&lines), Err(SourceError::ForeignOrigin), "{lines:?}");
            }
        }
    }

    #[test]
    fn a_null_origin_is_refused_whatever_else_is_said() {
        assert_eq!(sent(&[("origin", "null")]), Err(SourceError::NullOrigin));
        assert_eq!(
            sent(&[
                ("origin", "null"),
                ("sec-fetch-site", "same-origin"),
                ("referer", "https://app.test/")
            ]),
            Err(SourceError::NullOrigin)
        );
    }

    #[test]
    fn a_header_that_decides_stands_once() {
        assert_eq!(
            sent(&[("origin", OWN), ("origin", OWN)]),
            Err(SourceError::ManyOrigins)
        );
        assert_eq!(
            sent(&[("origin", OWN), ("origin", "https://evil.test")]),
            Err(SourceError::ManyOrigins)
        );
        assert_eq!(
            sent(&[
                ("sec-fetch-site", "same-origin"),
                ("sec-fetch-site", "same-origin")
            ]),
            Err(SourceError::ManySites)
        );
        assert_eq!(
            sent(&[
                ("referer", "https://app.test/"),
                ("referer", "https://app.test/")
            ]),
            Err(SourceError::ManyReferers)
        );
    }

    #[test]
    fn the_browser_must_call_it_same_origin() {
        for site in [
            "cross-site",
            "same-site",
            "none",
            "",
            "Same-Origin",
            "same-origin, cross-site",
            "same-origin;x",
        ] {
            assert_eq!(
                sent(&[("sec-fetch-site", site)]),
                Err(SourceError::ForeignSite),
                "{site}"
            );
            assert_eq!(
                sent(&[("origin", OWN), ("sec-fetch-site", site)]),
                Err(SourceError::ForeignSite),
                "{site}"
            );
        }
    }

    #[test]
    fn a_foreign_or_missing_referer_is_refused_when_it_decides() {
        for referer in [
            "https://evil.test/",
            "http://app.test/",
            "https://app.test.evil.test/",
            "https://app.test@evil.test/",
            "https://app.test:444/",
            "https://app.testing/",
            "https://APP.test/",
            "/accounts/login",
            "https://evil.test/https://app.test/",
            "",
            "https://app.test\\evil.test",
        ] {
            assert_eq!(
                sent(&[("referer", referer)]),
                Err(SourceError::ForeignReferer),
                "{referer}"
            );
        }
        assert_eq!(sent(&[]), Err(SourceError::NoSource));
    }

    #[test]
    fn a_referer_proves_nothing_over_plain_http() {
        let own = "http://127.0.0.1:8000";
        assert_eq!(
            check(&headers(&[("referer", "http://127.0.0.1:8000/")]), own),
            Err(SourceError::NoSource)
        );
        assert_eq!(check(&headers(&[("origin", own)]), own), Ok(()));
    }
}
