//! `changepassword`.

use crate::db::Db;
use crate::form::FormErrors;
use crate::model::SaveError;
use crate::password::PasswordPolicy;
use crate::user::AuthUser;

use super::create_superuser::checked_password;

/// Why a password could not be changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ChangePasswordError {
    /// The policy does not let it pass.
    #[error(transparent)]
    Invalid(#[from] FormErrors),
    /// It could not be stored.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// Gives `user` another password and ends their sessions.
///
/// # Errors
///
/// [`ChangePasswordError`] when the policy does not let it pass, or it could not be stored.
pub async fn change_password<U: AuthUser>(
    db: &Db,
    user: &mut U,
    password: String,
    policy: PasswordPolicy,
) -> Result<(), ChangePasswordError> {
    let password = checked_password(password, policy)?;
    Ok(user.set_password(db, password).await?)
}
