//! `createsuperuser`.

use crate::db::Db;
use crate::form::{FieldError, FormErrors};
use crate::model::{Column, Draft, SaveError};
use crate::password::{Password, PasswordError, PasswordPolicy};
use crate::user::{AuthUser, BuildUser, NewUser, identity_mistake};

/// The columns that `createsuperuser` asks for: the username, and whatever else *this* model requires.
pub fn superuser_fields<U: AuthUser>() -> Vec<&'static Column> {
    let username = U::COLUMNS.find(U::USERNAME_FIELD);
    username.into_iter().chain(U::required_fields()).collect()
}

/// A superuser who is being asked for, field by field.
#[derive(Debug, Clone)]
pub struct NewSuperuser<U> {
    draft: Draft<U>,
    password: Option<Password>,
}

impl<U: AuthUser> Default for NewSuperuser<U> {
    fn default() -> Self {
        Self {
            draft: Draft::new(),
            password: None,
        }
    }
}

impl<U: AuthUser> NewSuperuser<U> {
    /// Fills in a field with what a person wrote.
    pub fn set(&mut self, field: &str, text: &str) {
        self.draft.set_text(field, text);
    }

    /// What is wrong with `text` as the value of `column` alone, and whether somebody has that
    /// username or address already: asked at once, so that the person can try again.
    ///
    /// # Errors
    ///
    /// [`SaveError::Invalid`] says what is wrong.
    pub async fn check(db: &Db, column: &Column, text: &str) -> Result<(), SaveError> {
        let is_asked_for = superuser_fields::<U>().contains(&column);
        if text.trim().is_empty() {
            return if is_asked_for {
                Err(FormErrors::of(column.field, FieldError::new("required")).into())
            } else {
                Ok(())
            };
        }
        let mut draft = Draft::<U>::new();
        draft.set_text(column.field, text);
        draft.check_field(column.field)?;
        match identity_mistake::<U>(db, column.field, text).await? {
            Some(error) => Err(FormErrors::of(column.field, error).into()),
            None => Ok(()),
        }
    }

    /// Gives it a password, if the policy lets it pass.
    ///
    /// # Errors
    ///
    /// [`FormErrors`] under `password`.
    pub fn password(&mut self, text: String, policy: PasswordPolicy) -> Result<(), FormErrors> {
        self.password = Some(checked_password(text, policy)?);
        Ok(())
    }

    /// Stores the superuser.
    ///
    /// # Errors
    ///
    /// [`SaveError`] names each field that is missing, malformed or taken.
    pub async fn create(self, db: &Db) -> Result<U, SaveError> {
        NewUser::from_parts(self.draft, self.password)
            .create_superuser(db)
            .await
    }
}

/// A password that the policy lets pass.
pub(super) fn checked_password(
    text: String,
    policy: PasswordPolicy,
) -> Result<Password, FormErrors> {
    let password =
        Password::new(text).map_err(|error| FormErrors::of("password", password_error(error)))?;
    let mut errors = FormErrors::new();
    for violation in policy.check(&password) {
        let error = FieldError::new(violation.code());
        let error = violation
            .params()
            .into_iter()
            .fold(error, |error, (name, value)| error.param(name, value));
        errors.add("password", error);
    }
    errors.into_result()?;
    Ok(password)
}

fn password_error(error: PasswordError) -> FieldError {
    match error {
        PasswordError::Empty => FieldError::new("required"),
        PasswordError::Nul => FieldError::new("null_characters_not_allowed"),
        PasswordError::TooLong => FieldError::new("password_too_long"),
    }
}
