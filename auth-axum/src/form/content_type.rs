use http::{
    HeaderMap,
    header::{CONTENT_ENCODING, CONTENT_TYPE},
};

/// The two body types that a form is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyKind {
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `application/json`.
    Json,
}

/// Neither of the two body types, or one that is compressed or in another charset than UTF-8. Answered with 415.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the body is neither an URL-encoded form nor JSON in UTF-8")]
pub struct UnsupportedBody;

impl BodyKind {
    /// Reads the type from exactly one `Content-Type`, whose only parameter may be `charset=utf-8`. Types and charset are compared
    /// without regard to case (RFC 9110, section 8.3). A type that is not named is not guessed (ASVS 3.5.2).
    ///
    /// # Errors
    ///
    /// [`UnsupportedBody`] for any other type, charset or parameter, for a missing or doubled `Content-Type`, and for a
    /// `Content-Encoding` other than `identity`: a compressed body can unfold without end.
    ///
    /// # Examples
    ///
    /// ```
    /// use auth_axum::form::BodyKind;
    /// use http::{HeaderMap, HeaderValue, header::CONTENT_TYPE};
    ///
    /// let mut headers = HeaderMap::new();
    /// assert!(BodyKind::of(&headers).is_err());
    /// headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    /// assert_eq!(BodyKind::of(&headers), Ok(BodyKind::Json));
    /// ```
    pub fn of(headers: &HeaderMap) -> Result<Self, UnsupportedBody> {
        if headers
            .get_all(CONTENT_ENCODING)
            .iter()
            .any(|coding| !coding.as_bytes().eq_ignore_ascii_case(b"identity"))
        {
            return Err(UnsupportedBody);
        }
        let mut types = headers.get_all(CONTENT_TYPE).iter();
        let (Some(only), None) = (types.next(), types.next()) else {
            return Err(UnsupportedBody);
        };
        let text = only.to_str().map_err(|_| UnsupportedBody)?;
        let mut parts = text.split(';').map(|part| part.trim_matches([' ', '\t']));
        let kind = Self::named(parts.next().unwrap_or_default()).ok_or(UnsupportedBody)?;
        match (parts.next(), parts.next()) {
            (None, _) => Ok(kind),
            (Some(parameter), None) if is_utf8(parameter) => Ok(kind),
            _ => Err(UnsupportedBody),
        }
    }

    fn named(essence: &str) -> Option<Self> {
        if essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            Some(Self::Form)
        } else if essence.eq_ignore_ascii_case("application/json") {
            Some(Self::Json)
        } else {
            None
        }
    }
}

fn is_utf8(parameter: &str) -> bool {
    ["charset=utf-8", "charset=\"utf-8\""]
        .iter()
        .any(|form| parameter.eq_ignore_ascii_case(form))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn typed(types: &[&[u8]]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for name in types {
            headers.append(CONTENT_TYPE, HeaderValue::from_bytes(name).unwrap());
        }
        headers
    }

    #[test]
    fn the_two_types_are_known_with_utf8_alone() {
        for suffix in [
            "",
            ";charset=utf-8",
            "; charset=UTF-8",
            " ; charset=\"utf-8\"",
            ";\tCharset=Utf-8 ",
        ] {
            let form = format!("application/x-www-form-urlencoded{suffix}");
            assert_eq!(
                BodyKind::of(&typed(&[form.as_bytes()])),
                Ok(BodyKind::Form),
                "{form}"
            );
            let json = format!("Application/JSON{suffix}");
            assert_eq!(
                BodyKind::of(&typed(&[json.as_bytes()])),
                Ok(BodyKind::Json),
                "{json}"
            );
        }
    }

    #[test]
    fn other_types_are_unsupported() {
        for name in [
            &b""[..],
            b" ",
            b"text/plain",
            b"text/html",
            b"multipart/form-data; boundary=x",
            b"application/xml",
            b"application/problem+json",
            b"application/json5",
            b"text/json",
            b"application/*",
            b"*/*",
            b"application/x-www-form-urlencoded, application/json",
            b"application/json; charset=utf-16",
            b"application/x-www-form-urlencoded; charset=utf-7",
            b"application/json; charset=",
            b"application/json; charset=utf8",
            b"application/json;",
            b"application/json; charset=utf-8; charset=utf-8",
            b"application/json; a=b",
            b"application/json; charset=utf-8; a=b",
            b"application/json; charset='utf-8'",
            b"application/json\xff",
            b"application /json",
        ] {
            assert_eq!(
                BodyKind::of(&typed(&[name])),
                Err(UnsupportedBody),
                "{}",
                name.escape_ascii()
            );
        }
    }

    #[test]
    fn none_and_two_are_unsupported() {
        assert_eq!(BodyKind::of(&typed(&[])), Err(UnsupportedBody));
        assert_eq!(
            BodyKind::of(&typed(&[b"application/json", b"application/json"])),
            Err(UnsupportedBody)
        );
    }

    #[test]
    fn compressed_bodies_are_unsupported() {
        for (coding, allowed) in [
            ("identity", true),
            ("gzip", false),
            ("br", false),
            ("", false),
            ("identity, gzip", false),
        ] {
            let mut headers = typed(&[b"application/json"]);
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
            assert_eq!(BodyKind::of(&headers).is_ok(), allowed, "{coding}");
        }
    }
}
