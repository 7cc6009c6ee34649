//! The passwords of the user model.

use crate::db::{BoxFuture, Db};
use crate::event::LoginFailure;
use crate::user::AuthUser;

use super::{AuthBackend, AuthError, Credentials, Outcome};

/// The passwords of the user model: Django's `ModelBackend`.
///
/// # Security
///
/// Every attempt costs exactly one hash, whoever the user is: unknown, inactive and without a
/// password alike, so that time does not tell who has an account (CVE-2024-39329, CVE-2025-13473).
/// Whether the account may log in is asked only after the password has been checked (CVE-2018-6188).
#[derive(Debug, Clone, Copy, Default)]
pub struct ModelBackend;

impl<U: AuthUser> AuthBackend<U> for ModelBackend {
    fn name(&self) -> &'static str {
        "model"
    }

    fn authenticate<'a>(
        &'a self,
        db: &'a Db,
        credentials: &'a Credentials,
    ) -> BoxFuture<'a, Result<Outcome<U>, AuthError>> {
        Box::pin(async move {
            let user = U::get_by_natural_key(db, &credentials.username).await?;
            let stored = user.as_ref().map(|user| user.password_hash().clone());
            let verdict = db
                .hasher()
                .verify(credentials.password.clone(), stored)
                .await?;
            let Some(user) = user else {
                return Ok(Outcome::Pass(LoginFailure::UnknownUser));
            };
            let failure = match (verdict.matches, user.is_active()) {
                (true, true) if verdict.outdated => {
                    return Ok(Outcome::AcceptOutdated(Box::new(user)));
                }
                (true, true) => return Ok(Outcome::Accept(Box::new(user))),
                (true, false) => LoginFailure::Inactive,
                (false, _) if !user.has_usable_password() => LoginFailure::Unusable,
                (false, _) => LoginFailure::WrongPassword,
            };
            Ok(Outcome::PassFor(Box::new(user), failure))
        })
    }
}
