//! Changing some columns of a row.

use crate::form::FormFields;

use super::{Draft, Model, SetFields};

/// Some fields of a row with new values. The derive wraps it in `{Model}Update`, with one method per field.
///
/// Only these columns are written, so that two people who edit different fields of one row both keep their change. It can be made
/// without the row: from a form, or a message.
///
/// ```
/// use auth_core::db::Db;
/// use auth_core::model::SaveError;
/// use auth_core::{AbstractUser, AuthUser, Model};
///
/// #[derive(Debug, Clone, AuthUser)]
/// struct User {
///     #[auth_user(flatten)]
///     base: AbstractUser,
///     #[auth_user(default = 0)]
///     credits: i64,
/// }
///
/// async fn reward(db: &Db, user: &mut User) -> Result<(), SaveError> {
///     user.update(db, UserUpdate::new().credits(100)).await
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Update<M>(Draft<M>);

impl<M: Model> Default for Update<M> {
    fn default() -> Self {
        Self::new()
    }
}

impl<M: Model> Update<M> {
    /// Changes nothing.
    pub fn new() -> Self {
        Self(Draft::new())
    }

    /// What a form has been filled in with.
    pub(super) fn of(form: impl FormFields) -> Self {
        let mut update = Self::new();
        form.fill(&mut update.0);
        update
    }

    /// The fields.
    pub(super) fn into_draft(self) -> Draft<M> {
        self.0
    }
}

impl<M: Model> SetFields for Update<M> {
    type Model = M;

    fn draft(&mut self) -> &mut Draft<M> {
        &mut self.0
    }
}
