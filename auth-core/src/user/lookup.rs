//! Finding a user by what they log in with.

use crate::db::{Db, DbError};
use crate::form::FieldError;
use crate::identity::{IdentityKey, normalize_email};
use crate::model::Field;

use super::AuthUser;
use super::clean::identity_of;

/// The user whose username has the identity of `typed`.
pub(crate) async fn get_by_natural_key<U: AuthUser>(
    db: &Db,
    typed: &str,
) -> Result<Option<U>, DbError> {
    let Some(key) = identity_of::<U>(typed) else {
        return Ok(None);
    };
    let select = db.select_by::<U>("username_key");
    db.fetch_model(&select, vec![key.into_value()]).await
}

/// What is wrong with `typed` if `field` says who a user is: what [`clean_user`](super::clean_user) and
/// the table will say, before the rest of the user is known.
pub(crate) async fn identity_mistake<U: AuthUser>(
    db: &Db,
    field: &str,
    typed: &str,
) -> Result<Option<FieldError>, DbError> {
    let (key, column, invalid) = if Some(field) == U::EMAIL_FIELD {
        let email = normalize_email(typed);
        let key = email.and_then(|email| IdentityKey::of_email(&email));
        (key.ok(), "email_key", "invalid_email")
    } else if field == U::USERNAME_FIELD {
        (identity_of::<U>(typed), "username_key", "invalid_username")
    } else {
        return Ok(None);
    };
    let Some(key) = key else {
        return Ok(Some(FieldError::new(invalid)));
    };
    let select = db.select_by::<U>(column);
    let holder = db.fetch_model::<U>(&select, vec![key.into_value()]);
    Ok(holder.await?.map(|_| FieldError::new("unique")))
}
