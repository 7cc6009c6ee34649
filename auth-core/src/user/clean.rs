//! Normalisation and identity: what every insert and save of a user goes through.

use crate::db::{DbError, Tx};
use crate::form::{FieldError, FormErrors};
use crate::identity::{IdentityError, IdentityKey, normalize_email, normalize_username};
use crate::model::{Column, Kind, Value};
use crate::session;

use super::{AuthUser, Identity, UserBase};

/// Normalises the username and the e-mail address and computes their identity keys.
///
/// It is `Model::clean` of every user model, so that no insert or save can go around it; Django
/// leaves it to `clean()`, which `save()` does not call.
///
/// # Errors
///
/// `invalid_username` and `invalid_email`, by field.
pub fn clean_user<U: AuthUser>(user: &mut U) -> Result<(), FormErrors> {
    let mut errors = FormErrors::new();
    if U::IDENTITY == Identity::Exact {
        // Whoever is in the table already is saved as they are.
        if user.get_username().is_empty() {
            errors.add(U::USERNAME_FIELD, FieldError::new("required"));
        }
        return errors.into_result();
    }
    clean_username(user, &mut errors);
    clean_email(user, &mut errors);
    errors.into_result()
}

fn clean_username<U: AuthUser>(user: &mut U, errors: &mut FormErrors) {
    let field = U::USERNAME_FIELD;
    if Some(field) != U::EMAIL_FIELD
        && let Some(slot) = user.slot_mut(field)
        && let Value::Text(text) = slot.value()
    {
        match normalize_username(&text) {
            // A name of the right kind fits: it came out of this very slot.
            Ok(name) => drop(slot.set(Value::Text(name))),
            Err(error) => return errors.add(field, username_error(&error)),
        }
    }
    match key_of::<U>(&user.get_username()) {
        Ok(key) => user.core_mut().username_key = key,
        // What is no address is told once, by `clean_email`.
        Err(IdentityError::Empty) => errors.add(field, FieldError::new("required")),
        Err(_) if Some(field) == U::EMAIL_FIELD => {}
        Err(error) => errors.add(field, username_error(&error)),
    }
}

fn clean_email<U: AuthUser>(user: &mut U, errors: &mut FormErrors) {
    let Some(field) = U::EMAIL_FIELD else { return };
    let Some(text) = user.get_email().filter(|text| !text.trim().is_empty()) else {
        // A blank address belongs to nobody; a blank username has been refused already.
        user.core_mut().email_key = None;
        if let Some(slot) = user.slot_mut(field)
            && let Value::Text(_) = slot.value()
        {
            drop(slot.set(Value::Text(String::new())));
        }
        return;
    };
    let normal =
        normalize_email(&text).and_then(|email| Ok((IdentityKey::of_email(&email)?, email)));
    match normal {
        Ok((key, email)) => {
            if let Some(slot) = user.slot_mut(field) {
                drop(slot.set(Value::Text(email)));
            }
            user.core_mut().email_key = Some(key);
        }
        Err(_) => errors.add(field, FieldError::new("invalid_email")),
    }
}

fn username_error(error: &IdentityError) -> FieldError {
    match error {
        IdentityError::Empty => FieldError::new("required"),
        _ => FieldError::new("invalid_username"),
    }
}

/// The field whose identity `column` holds: people know the field, not its key.
pub fn field_to_blame<U: AuthUser>(column: &Column) -> &'static str {
    match column.field {
        "username_key" => U::USERNAME_FIELD,
        "email_key" => U::EMAIL_FIELD.unwrap_or(column.field),
        other => other,
    }
}

/// Ends the sessions of a user whose password has changed or who may not log in any more, in the
/// transaction of that change: re-activating the account revives none.
///
/// # Errors
///
/// [`DbError`] when the database could not answer.
pub async fn user_saved<U: AuthUser>(
    user: &U,
    changed: &[&'static str],
    tx: &mut Tx,
) -> Result<(), DbError> {
    let password_changed = changed.contains(&"password");
    let locked_out = changed.contains(&"is_active") && !user.is_active();
    if password_changed || locked_out {
        session::end_all_of(U::TABLE, user.key(), tx).await?;
    }
    Ok(())
}

/// How a person's spelling of a username is looked up: by the identity of what they typed.
pub(crate) fn identity_of<U: AuthUser>(typed: &str) -> Option<IdentityKey> {
    let is_email = Some(U::USERNAME_FIELD) == U::EMAIL_FIELD;
    let is_text = U::COLUMNS
        .find(U::USERNAME_FIELD)
        .is_some_and(|column| column.kind == Kind::Text);
    let normal = match (is_email, is_text) {
        (true, _) => normalize_email(typed).ok()?,
        (false, true) => normalize_username(typed).ok()?,
        (false, false) => typed.trim().to_owned(),
    };
    key_of::<U>(&normal).ok()
}

/// The identity of a username that has been normalised.
fn key_of<U: AuthUser>(username: &str) -> Result<IdentityKey, IdentityError> {
    if Some(U::USERNAME_FIELD) == U::EMAIL_FIELD {
        IdentityKey::of_email(username)
    } else {
        IdentityKey::of(username)
    }
}
