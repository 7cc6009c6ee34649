//! What a sign-up form holds.

use chrono::{DateTime, Utc};

use crate::form::{ByField, FormData, FormErrors};
use crate::model::{AbstractModel, Column, ReadError, Source};
use crate::password::Password;

use super::{AuthUser, NewUser};

/// The fields of a sign-up form: username, password, and whatever the model lets it set.
///
/// `#[derive(AuthUser)]` writes `{Model}SignupForm`.
pub trait SignupData: Sized {
    /// The user model.
    type User: AuthUser;

    /// Puts a form together, with the values of its fields from `source`.
    ///
    /// # Errors
    ///
    /// [`ReadError`] for a value that is none of its field.
    fn read(
        username: String,
        password: Password,
        source: &mut dyn Source,
    ) -> Result<Self, ReadError>;

    /// The user who signs up.
    fn into_new_user(self) -> NewUser<Self::User>;

    /// The columns that the form sets besides username and password.
    fn columns() -> impl Iterator<Item = &'static Column> {
        let columns = Self::User::COLUMNS.as_slice().iter();
        columns.filter(|column| {
            column.forms.signup && column.field != <Self::User as AuthUser>::USERNAME_FIELD
        })
    }

    /// Reads what a person has sent. The password comes apart from it, since forms ask for it twice.
    ///
    /// # Errors
    ///
    /// [`FormErrors`] with all mistakes that can be seen without the database.
    fn parse(
        data: &impl FormData,
        password: Password,
        now: DateTime<Utc>,
    ) -> Result<Self, FormErrors> {
        let username = data.text(<Self::User as AuthUser>::USERNAME_FIELD);
        let username = username.unwrap_or_default().to_owned();
        let fields = ByField::sent::<Self::User>(Self::columns(), data, now)?;
        fields.read(|source| Self::read(username, password, source))
    }
}
