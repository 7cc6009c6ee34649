use std::net::SocketAddr;

/// The address at the other end of the connection, found in the extensions of every request.
///
/// # Examples
///
/// ```
/// use auth_axum::server::PeerAddr;
/// use axum::Extension;
///
/// async fn whoami(Extension(PeerAddr(addr)): Extension<PeerAddr>) -> String {
///     addr.ip().to_string()
/// }
/// # let _ = whoami;
/// ```
///
/// # Security
///
/// Behind a proxy this is the proxy. What clients say of themselves (`X-Forwarded-For`) is not considered here (ASVS 15.3.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeerAddr(pub SocketAddr);
