//! The login view.

use auth_core::AuthUser;

use crate::extract::{AuthSession, LoginForm, Redirect};
use crate::rejection::LoginRejection;

/// POST: checks the credentials and logs in.
pub(super) async fn login<U: AuthUser>(
    auth: AuthSession<U>,
    form: LoginForm<U>,
) -> Result<Redirect, LoginRejection> {
    let user = form.authenticate(&auth).await?;
    Ok(auth.login(user).await?)
}
