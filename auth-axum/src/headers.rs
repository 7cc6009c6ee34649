//! The headers that make a browser strict, on every response.

use std::sync::LazyLock;

use axum::response::Response;
use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{
        CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
        X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
    },
};
use tower::util::MapResponse;
use tower_layer::Layer;

/// Pages: our own styles, images and forms, no script at all, no frames.
pub(crate) const PAGE_POLICY: &str = "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
     base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
/// All else, should it ever be taken for a page.
pub(crate) const DATA_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// What every response carries, whatever its type.
const COMMON: [(HeaderName, HeaderValue); 6] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    // Not `no-referrer`: browsers would send `Origin: null` with our own forms.
    (REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
];

/// Layer that adds the security headers of ASVS 3.4 to every response that passes, errors included.
///
/// Put it outermost, around the router, so that nothing is answered without. A header that the application has set itself is kept.
///
/// | Header | Value |
/// |---|---|
/// | `Content-Security-Policy` | pages: own styles, images and forms, no scripts, no frames; all else: nothing, sandboxed |
/// | `X-Content-Type-Options` | `nosniff` |
/// | `X-Frame-Options` | `DENY` |
/// | `Referrer-Policy`, `Cross-Origin-Opener-Policy`, `Cross-Origin-Resource-Policy` | `same-origin` |
/// | `Permissions-Policy` | no camera, location, microphone, payment, USB |
/// | `Strict-Transport-Security` | two years with subdomains, over https only |
///
/// # Examples
///
/// ```
/// use auth_axum::headers::SecurityHeaders;
/// use axum::{Router, routing::get};
/// use tower_layer::Layer;
///
/// let app: Router = Router::new().route("/", get(|| async { "hello" }));
/// let service = SecurityHeaders::new(true).layer(app);
/// # let _ = service;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecurityHeaders {
    secure: bool,
}

impl SecurityHeaders {
    /// The headers of a site on https (`secure`), or on plain http over loopback.
    pub const fn new(secure: bool) -> Self {
        Self { secure }
    }
}

/// The service that [`SecurityHeaders`] makes of `S`.
pub type SecurityHeadersService<S> = MapResponse<S, fn(Response) -> Response>;

impl<S> Layer<S> for SecurityHeaders {
    type Service = SecurityHeadersService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        MapResponse::new(inner, if self.secure { over_https } else { over_http })
    }
}

fn over_https(response: Response) -> Response {
    with_defaults(response, true)
}

fn over_http(response: Response) -> Response {
    with_defaults(response, false)
}

/// The defaults, and what the application has set itself in their place.
fn with_defaults(mut response: Response, secure: bool) -> Response {
    let headers = response.headers_mut();
    let defaults = &DEFAULTS[usize::from(secure)][usize::from(is_page(headers))];
    let own = std::mem::replace(headers, defaults.clone());
    headers.extend(own);
    response
}

/// Without and with https, for data and for pages. To copy a map takes a third of the time of filling one.
static DEFAULTS: LazyLock<[[HeaderMap; 2]; 2]> = LazyLock::new(|| {
    let over = |secure| [DATA_POLICY, PAGE_POLICY].map(|policy| defaults(secure, policy));
    [over(false), over(true)]
});

fn defaults(secure: bool, policy: &'static str) -> HeaderMap {
    let mut headers = HeaderMap::from_iter(COMMON);
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    if secure {
        let hsts = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        headers.insert(STRICT_TRANSPORT_SECURITY, hsts);
    }
    headers
}

fn is_page(headers: &HeaderMap) -> bool {
    let content_type = headers
        .get(CONTENT_TYPE)
        .map_or(&b""[..], HeaderValue::as_bytes);
    let essence = content_type
        .split(|byte| *byte == b';')
        .next()
        .unwrap_or_default()
        .trim_ascii();
    essence.eq_ignore_ascii_case(b"text/html")
        || essence.eq_ignore_ascii_case(b"application/xhtml+xml")
}

#[cfg(test)]
mod tests {
    use axum::{
        Router,
        body::Body,
        response::{Html, IntoResponse, Redirect},
        routing::get,
    };
    use http::{Request, StatusCode, header::SERVER};
    use tower::ServiceExt;

    use super::*;

    async fn answer(secure: bool, path: &str) -> Response {
        let own_policy = || async {
            (
                [
                    (CONTENT_SECURITY_POLICY, "default-src 'self'"),
                    (X_FRAME_OPTIONS, "SAMEORIGIN"),
                ],
                Html(""),
            )
        };
        let app = Router::new()
            .route("/page", get(|| async { Html("<p>") }))
            .route("/text", get(|| async { "text" }))
            .route("/away", get(|| async { Redirect::to("/") }))
            .route("/own", get(own_policy))
            .route(
                "/broken",
                get(|| async { StatusCode::INTERNAL_SERVER_ERROR.into_response() }),
            );
        let request = Request::get(path).body(Body::empty()).unwrap();
        SecurityHeaders::new(secure)
            .layer(app)
            .oneshot(request)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn every_response_carries_the_headers() {
        for path in ["/page", "/text", "/away", "/broken", "/missing"] {
            let response = answer(true, path).await;
            for (name, value) in COMMON {
                assert_eq!(
                    response.headers().get_all(&name).iter().collect::<Vec<_>>(),
                    [value],
                    "{path}: {name}"
                );
            }
            assert_eq!(
                response.headers()[STRICT_TRANSPORT_SECURITY],
                "max-age=63072000; includeSubDomains"
            );
            assert!(!response.headers().contains_key(SERVER));
        }
    }

    #[tokio::test]
    async fn pages_and_data_have_policies_of_their_own() {
        assert_eq!(
            answer(true, "/page").await.headers()[CONTENT_SECURITY_POLICY],
            PAGE_POLICY
        );
        for path in ["/text", "/away", "/broken", "/missing"] {
            assert_eq!(
                answer(true, path).await.headers()[CONTENT_SECURITY_POLICY],
                DATA_POLICY
            );
        }
    }

    #[tokio::test]
    async fn plain_http_promises_no_https() {
        assert!(
            !answer(false, "/page")
                .await
                .headers()
                .contains_key(STRICT_TRANSPORT_SECURITY)
        );
    }

    #[tokio::test]
    async fn what_the_application_set_is_kept() {
        let response = answer(true, "/own").await;
        assert_eq!(
            response.headers()[CONTENT_SECURITY_POLICY],
            "default-src 'self'"
        );
        assert_eq!(response.headers()[X_FRAME_OPTIONS], "SAMEORIGIN");
        assert_eq!(
            response.headers().get_all(X_FRAME_OPTIONS).iter().count(),
            1
        );
    }

    #[test]
    fn pages_are_known_by_their_type() {
        for (content_type, page) in [
            ("text/html", true),
            ("Text/HTML; charset=utf-8", true),
            ("application/xhtml+xml", true),
            ("text/html+x", false),
            ("application/json", false),
            ("image/svg+xml", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
            assert_eq!(is_page(&headers), page, "{content_type}");
        }
    }
}
