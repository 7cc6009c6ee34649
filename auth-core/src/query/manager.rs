//! Queries of an application's own: Django's managers.

use crate::model::Model;

use super::Objects;

/// What `Article::objects(&db)` gives: [`Objects`], or a type of your own around them, for queries that deserve a name.
///
/// Name it in the attribute of the model. With [`Deref`](std::ops::Deref) it has all that [`Objects`] have:
///
/// ```
/// use std::ops::Deref;
///
/// use auth_core::db::{Db, DbError};
/// use auth_core::query::{Manager, Objects};
/// use auth_core::{AbstractUser, AuthUser, Model};
///
/// #[derive(Debug, Clone, AuthUser)]
/// #[auth_user(manager = Members)]
/// struct User {
///     #[auth_user(flatten)]
///     base: AbstractUser,
/// }
///
/// struct Members(Objects<User>);
///
/// impl Members {
///     /// Those who may log in.
///     fn active(&self) -> Objects<User> {
///         self.filter(|user| user.is_active.eq(true))
///     }
/// }
///
/// impl Manager<User> for Members {
///     fn from_objects(objects: Objects<User>) -> Self {
///         Self(objects)
///     }
/// }
///
/// impl Deref for Members {
///     type Target = Objects<User>;
///
///     fn deref(&self) -> &Objects<User> {
///         &self.0
///     }
/// }
///
/// async fn newest(db: &Db) -> Result<Option<User>, DbError> {
///     User::objects(db).active().order_by(|user| user.date_joined.desc()).first().await
/// }
/// ```
///
/// What `from_objects` filters is filtered in every query by way of the manager: rows that only look deleted can be left out here,
/// once. [`Objects::new`] still finds them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no manager of `{M}`",
    label = "not made of `Objects<{M}>`",
    note = "write `impl Manager<{M}> for {Self}` with `fn from_objects(objects: Objects<{M}>) -> Self`"
)]
pub trait Manager<M: Model>: Sized {
    /// The manager, around all rows of the model.
    fn from_objects(objects: Objects<M>) -> Self;
}

impl<M: Model> Manager<M> for Objects<M> {
    fn from_objects(objects: Self) -> Self {
        objects
    }
}
