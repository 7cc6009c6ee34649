//! A CSRF token for clients that render their own forms.

use auth_core::AuthUser;
use axum::Json;
use serde_json::{Value, json};

use crate::error::Error;
use crate::extract::AuthSession;

/// GET: a token for the header `X-CSRF-Token`.
pub(super) async fn csrf_token<U: AuthUser>(auth: AuthSession<U>) -> Result<Json<Value>, Error> {
    Ok(Json(json!({ "csrf_token": auth.csrf_token().await? })))
}
