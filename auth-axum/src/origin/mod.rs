//! Which host we are: every request names it, and only ours is answered.

mod error;
mod parse;
#[cfg(test)]
mod tests;

use std::{borrow::Cow, net::SocketAddr};

use http::{HeaderMap, Uri, header::HOST};

pub use error::{HostError, OriginError};

/// The origins under which this process answers, decided once at start.
///
/// Behind a configured origin (`https://app.test`) there is one. Without it, a process bound to loopback answers under the three
/// spellings of loopback with its own port, over plain http.
///
/// # Examples
///
/// ```
/// use auth_axum::origin::{HostError, OriginPolicy};
/// use http::{HeaderMap, HeaderValue, Uri, header::HOST};
///
/// let policy = OriginPolicy::configured("https://app.test")?;
/// let mut headers = HeaderMap::new();
/// headers.insert(HOST, HeaderValue::from_static("app.test"));
/// assert_eq!(policy.resolve(&headers, &Uri::from_static("/")), Ok("https://app.test".into()));
///
/// headers.insert(HOST, HeaderValue::from_static("evil.test"));
/// assert_eq!(policy.resolve(&headers, &Uri::from_static("/")), Err(HostError::Unknown));
/// # Ok::<(), auth_axum::origin::OriginError>(())
/// ```
///
/// # Security
///
/// Links in mails are built from [`origin`](Self::origin), never from the `Host` of a request (CVE-2012-4520).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginPolicy {
    /// Never empty; the first is the one we call ourselves.
    origins: Vec<Box<str>>,
    secure: bool,
    /// Whether the port of a request does not matter.
    any_port: bool,
}

/// The spellings of loopback.
const LOOPBACK: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

impl OriginPolicy {
    /// The policy of a configured origin: `https://HOST[:PORT]`, or `http://` on loopback, spelled as a browser sends it in `Origin`:
    /// lower case, names in punycode, no default port, no path.
    ///
    /// # Errors
    ///
    /// [`OriginError`] for any other spelling, and for plain http beyond loopback, over which passwords would travel in clear.
    pub fn configured(origin: &str) -> Result<Self, OriginError> {
        let secure = parse::is_secure(origin)?;
        Ok(Self {
            origins: vec![origin.into()],
            secure,
            any_port: false,
        })
    }

    /// The policy of a process bound to `addr` with no origin configured.
    ///
    /// # Errors
    ///
    /// [`OriginError::NotLoopback`] if others than this machine can reach `addr`.
    pub fn loopback(addr: SocketAddr) -> Result<Self, OriginError> {
        if !addr.ip().is_loopback() {
            return Err(OriginError::NotLoopback);
        }
        let own = SocketAddr::new(addr.ip(), addr.port()).to_string();
        let port = addr.port();
        let spellings = LOOPBACK.map(|host| format!("{host}:{port}"));
        let mut origins: Vec<Box<str>> = Vec::new();
        for host in std::iter::once(own).chain(spellings) {
            let host = host.strip_suffix(":80").unwrap_or(&host);
            let origin = format!("http://{host}").into_boxed_str();
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        Ok(Self {
            origins,
            secure: false,
            any_port: false,
        })
    }

    /// The policy of a process on loopback whose port is not known here: any port, over plain http.
    pub fn any_loopback_port() -> Self {
        let origins = LOOPBACK.map(|host| format!("http://{host}").into_boxed_str());
        Self {
            origins: origins.into(),
            secure: false,
            any_port: true,
        }
    }

    /// Our origin as this request names it: what `Origin` must equal.
    ///
    /// A request names its host in exactly one `Host`, or in the target (`:authority` in HTTP/2, the absolute form in HTTP/1.1); if
    /// in both, they must agree (RFC 9112, section 3.2). The comparison is byte for byte.
    ///
    /// # Errors
    ///
    /// [`HostError`]; answer 400 before any routing.
    pub fn resolve(&self, headers: &HeaderMap, uri: &Uri) -> Result<Cow<'_, str>, HostError> {
        let mut hosts = headers.get_all(HOST).iter();
        let host = match (hosts.next(), hosts.next(), uri.authority()) {
            (_, Some(_), _) => return Err(HostError::Many),
            (None, _, None) => return Err(HostError::Missing),
            (Some(host), _, Some(target)) if host.as_bytes() != target.as_str().as_bytes() => {
                return Err(HostError::Conflict);
            }
            (Some(host), ..) => host.as_bytes(),
            (None, _, Some(target)) => target.as_str().as_bytes(),
        };
        let name = if self.any_port {
            parse::without_port(host)
        } else {
            host
        };
        let mut origins = self.origins.iter().map(AsRef::as_ref);
        let origin = origins.find(|origin| host_of(origin).as_bytes() == name);
        match origin.ok_or(HostError::Unknown)? {
            origin if name.len() == host.len() => Ok(Cow::Borrowed(origin)),
            origin => {
                let port = String::from_utf8_lossy(&host[name.len()..]);
                Ok(Cow::Owned(format!("{origin}{port}")))
            }
        }
    }

    /// The origin by which we call ourselves, for links that leave the site.
    pub fn origin(&self) -> &str {
        self.origins.first().map_or("", AsRef::as_ref)
    }

    /// Whether browsers reach us over https: cookies are then `Secure`, and HSTS is sent.
    pub const fn is_secure(&self) -> bool {
        self.secure
    }
}

fn host_of(origin: &str) -> &str {
    origin.split_once("://").map_or("", |(_scheme, host)| host)
}
