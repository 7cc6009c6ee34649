use http::StatusCode;

/// Why a body could not be decoded. No text of the body is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeError {
    /// The body is longer than [`Limits::bytes`](super::Limits::bytes).
    #[error("the body is too large")]
    TooLarge,
    /// There are more fields than [`Limits::fields`](super::Limits::fields).
    #[error("the body has too many fields")]
    TooManyFields,
    /// A field name is longer than [`Limits::name_bytes`](super::Limits::name_bytes).
    #[error("a field name is too long")]
    NameTooLong,
    /// A `%` is not followed by two hexadecimal digits.
    #[error("the body has a broken percent sequence")]
    Percent,
    /// The bytes, after percent decoding, are no UTF-8 (overlong forms and surrogates are none either).
    #[error("the body is not valid UTF-8")]
    Utf8,
    /// A name or value holds the NUL character, which PostgreSQL cannot store.
    #[error("the body holds a NUL character")]
    Nul,
    /// A field that may stand once was sent twice (ASVS 15.3.7).
    #[error("a field was sent twice")]
    Duplicate,
    /// The body is no JSON object.
    #[error("the body is not a JSON object")]
    Json,
    /// A JSON value is an object or an array where text, a number, a truth value or null is due.
    #[error("a JSON field is not a plain value")]
    Nested,
}

impl DecodeError {
    /// The status of the refusal: 413 for a body that is too large, else 400.
    pub const fn status(self) -> StatusCode {
        match self {
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}
