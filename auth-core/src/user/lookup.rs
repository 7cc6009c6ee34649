//! Finding a user by what they log in with.

use crate::db::{Db, DbError};
use crate::form::FieldError;
use crate::identity::{IdentityKey, normalize_email};
use crate::model::{Column, Field, Value};

use super::hooks::identity_of;
use super::{AuthUser, Identity};

/// The user whose username has the identity of `typed`.
pub(crate) async fn get_by_natural_key<U: AuthUser>(
    db: &Db,
    typed: &str,
) -> Result<Option<U>, DbError> {
    match identity::<U>(U::USERNAME_FIELD, typed) {
        Some((column, value)) => holder(db, column, value).await,
        None => Ok(None),
    }
}

/// Who has this value in `column`.
async fn holder<U: AuthUser>(
    db: &Db,
    column: &'static Column,
    value: Value,
) -> Result<Option<U>, DbError> {
    let select = db.select_by::<U>(column.name);
    db.fetch_model(&select, vec![value]).await
}

/// The column that says who has the username or the address `typed`, and the value to look for; none for what
/// nobody can have.
fn identity<U: AuthUser>(field: &str, typed: &str) -> Option<(&'static Column, Value)> {
    if U::IDENTITY == Identity::Exact {
        let column = U::COLUMNS.find(field)?;
        return Some((column, Value::parse(column.kind, typed).ok()?));
    }
    if field == U::USERNAME_FIELD {
        let key = identity_of::<U>(typed)?;
        return Some((U::COLUMNS.find("username_key")?, key.into_value()));
    }
    let email = normalize_email(typed).ok()?;
    let key = IdentityKey::of_email(&email).ok()?;
    Some((U::COLUMNS.find("email_key")?, key.into_value()))
}

/// What is wrong with `typed` if `field` says who a user is: what [`UserHooks`](super::UserHooks) and
/// the table will say, before the rest of the user is known.
pub(crate) async fn identity_mistake<U: AuthUser>(
    db: &Db,
    field: &str,
    typed: &str,
) -> Result<Option<FieldError>, DbError> {
    let invalid = match field {
        _ if Some(field) == U::EMAIL_FIELD => "invalid_email",
        _ if field == U::USERNAME_FIELD => "invalid_username",
        _ => return Ok(None),
    };
    let Some((column, value)) = identity::<U>(field, typed) else {
        return Ok(Some(FieldError::new(invalid)));
    };
    if !column.unique {
        return Ok(None);
    }
    let holder = holder::<U>(db, column, value).await?;
    Ok(holder.map(|_| FieldError::new("unique")))
}
