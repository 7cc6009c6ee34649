/// Why a request's host is not ours. Answered with 400 and no detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HostError {
    /// The request names no host.
    #[error("the request names no host")]
    Missing,
    /// More than one `Host`.
    #[error("the request has more than one Host")]
    Many,
    /// `Host` and the request target differ.
    #[error("the Host and the request target name different hosts")]
    Conflict,
    /// Another host or port than ours, or a spelling of it that no browser sends.
    #[error("the Host is not ours")]
    Unknown,
}

/// Why an origin cannot be ours. Told to the operator at start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OriginError {
    /// Neither `https://` nor `http://` in front.
    #[error("the origin must begin with https:// (or http:// on loopback)")]
    Scheme,
    /// The host is empty or not spelled as browsers spell it.
    #[error(
        "the origin's host must be a lower-case name (punycode for other scripts) or an IP address, without user, path or dot at the end"
    )]
    Host,
    /// The port is no number from 1 to 65535, or is the default that browsers leave out.
    #[error("the origin's port must be a number from 1 to 65535 and left out if it is the default")]
    Port,
    /// Plain http where others than this machine can listen.
    #[error("plain http is for loopback only: set an https origin, or bind to 127.0.0.1")]
    NotLoopback,
}
