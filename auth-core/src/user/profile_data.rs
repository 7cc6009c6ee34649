//! What a profile form holds.

use chrono::{DateTime, Utc};

use crate::form::{ByField, FormData, FormErrors, FormFields};
use crate::model::{AbstractModel, Column};

use super::AuthUser;

/// The fields of a profile form: what users may change about themselves.
///
/// `#[derive(AuthUser)]` writes `{Model}ProfileForm`; `user.update(&db, form)` stores it.
pub trait ProfileData: FormFields {
    /// The user model.
    type User: AuthUser;

    /// The columns that the form sets.
    fn columns() -> impl Iterator<Item = &'static Column> {
        let columns = Self::User::COLUMNS.as_slice().iter();
        columns.filter(|column| column.forms.profile)
    }

    /// The form as it is shown to `user`.
    ///
    /// # Errors
    ///
    /// [`FormErrors`] if a value is none of its field, which a row that has been read has not.
    fn of(user: &Self::User) -> Result<Self, FormErrors> {
        ByField::of(user).read(|source| <Self as FormFields>::read(source))
    }

    /// Reads what a person has sent.
    ///
    /// # Errors
    ///
    /// [`FormErrors`] with all mistakes that can be seen without the database.
    fn parse(data: &impl FormData, now: DateTime<Utc>) -> Result<Self, FormErrors> {
        let fields = ByField::sent::<Self::User>(<Self as ProfileData>::columns(), data, now)?;
        fields.read(|source| <Self as FormFields>::read(source))
    }
}
