//! The logout view.

use auth_core::AuthUser;
use axum::response::IntoResponse;
use http::HeaderName;

use crate::error::Error;
use crate::extract::AuthSession;

/// What the browser has stored of the pages goes with the session (ASVS 14.3.1). Not `"cookies"`,
/// which would reach the whole registrable domain.
const CLEAR_SITE_DATA: (HeaderName, &str) = (
    HeaderName::from_static("clear-site-data"),
    "\"cache\", \"storage\"",
);

/// POST: ends the session, if there is one.
pub(super) async fn logout<U: AuthUser>(auth: AuthSession<U>) -> Result<impl IntoResponse, Error> {
    Ok(([CLEAR_SITE_DATA], auth.logout().await?))
}
