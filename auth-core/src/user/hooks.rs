//! Normalisation and identity: what every insert and save of a user goes through.

use crate::db::{DbError, Tx};
use crate::form::{FieldError, FormErrors};
use crate::identity::{IdentityError, IdentityKey, normalize_email, normalize_username};
use crate::model::{Column, Hooks, Kind, Value, misfit};
use crate::session;

use super::{AuthUser, Identity, UserBase};

/// What happens when users are stored. Django leaves the first part to `clean()`, which `save()` does not call.
#[derive(Debug)]
pub enum UserHooks {}

impl<U: AuthUser> Hooks<U> for UserHooks {
    /// Normalises the username and the e-mail address and computes their identity keys.
    ///
    /// # Errors
    ///
    /// `invalid_username` and `invalid_email`, by field.
    fn clean(user: &mut U) -> Result<(), FormErrors> {
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

    /// The field whose identity `column` holds: people know the field, not its key.
    fn field_to_blame(column: &Column) -> &'static str {
        match column.field {
            "username_key" => U::USERNAME_FIELD,
            "email_key" => U::EMAIL_FIELD.unwrap_or(column.field),
            other => other,
        }
    }

    /// Ends the sessions of a user whose password has changed or who may not log in any more: re-activating the account revives none.
    async fn after_save(user: &U, changed: &[&'static str], tx: &mut Tx) -> Result<(), DbError> {
        let password_changed = changed.contains(&"password");
        let locked_out = changed.contains(&"is_active") && !user.is_active();
        if password_changed || locked_out {
            session::end_all_of(U::TABLE, user.key(), tx).await?;
        }
        Ok(())
    }
}

fn clean_username<U: AuthUser>(user: &mut U, errors: &mut FormErrors) {
    let field = U::USERNAME_FIELD;
    if Some(field) != U::EMAIL_FIELD
        && let Some(Value::Text(text)) = user.value(field)
    {
        match normalize_username(&text) {
            Ok(name) => respell(user, field, &text, name, errors),
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
        if let Some(Value::Text(blank)) = user.value(field) {
            respell(user, field, &blank, String::new(), errors);
        }
        return;
    };
    let normal =
        normalize_email(&text).and_then(|email| Ok((IdentityKey::of_email(&email)?, email)));
    match normal {
        Ok((key, email)) => {
            respell(user, field, &text, email, errors);
            user.core_mut().email_key = Some(key);
        }
        Err(_) => errors.add(field, FieldError::new("invalid_email")),
    }
}

/// Puts the normal spelling in the place of the one that was given.
fn respell<U: AuthUser>(
    user: &mut U,
    field: &str,
    given: &str,
    normal: String,
    errors: &mut FormErrors,
) {
    if normal != given
        && let Err(error) = user.set_value(field, Value::Text(normal))
    {
        errors.merge(misfit::<U>(&error));
    }
}

fn username_error(error: &IdentityError) -> FieldError {
    match error {
        IdentityError::Empty => FieldError::new("required"),
        _ => FieldError::new("invalid_username"),
    }
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
