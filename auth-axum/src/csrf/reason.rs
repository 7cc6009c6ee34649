use super::SourceError;

/// Why an unsafe request was refused with 403.
///
/// For the log and for tests; the client is told no more than that the check failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CsrfError {
    /// Neither the field `csrf_token` nor the header `X-CSRF-Token` was sent.
    #[error("no CSRF token was sent")]
    MissingToken,
    /// The token is malformed, or bound to another session.
    #[error("the CSRF token does not belong to this session")]
    WrongToken,
    /// The request does not come from our own pages.
    #[error(transparent)]
    Source(#[from] SourceError),
}
