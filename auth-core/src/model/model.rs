//! Models: structs with a table.

use std::future::Future;

use crate::db::{Db, DbError};
use crate::permission::Perm;
use crate::query::{FieldSet, Manager, Objects};

use super::personal::personal_data;
use super::{AbstractModel, Changes, Hooks, Key, SaveError, crud};

/// A struct with a table: every row is one value of it.
///
/// `#[derive(Model)]` writes the facts (table, key, columns); the methods come with them. [`objects`](Self::objects) finds rows of
/// this table and changes many at once. Beyond one table, write SQL and let [`Db`] turn rows into structs.
///
/// ```
/// use auth_core::Model;
///
/// #[derive(Debug, Clone, Model)]
/// #[model(table = "blog_article")]
/// struct Article {
///     id: i64,
///     #[model(max_length = 200)]
///     title: String,
/// }
///
/// assert_eq!(Article::TABLE, "blog_article");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a model",
    label = "no table belongs to this type",
    note = "add `#[derive(Model)]`, or `#[derive(AuthUser)]` for the user model"
)]
pub trait Model: AbstractModel {
    /// The type of the key.
    type Key: Key;
    /// What [`objects`](Self::objects) gives: [`Objects`](crate::query::Objects), or what the attribute names.
    type Manager: Manager<Self>;
    /// What happens when rows are stored.
    #[doc(hidden)]
    type Hooks: Hooks<Self>;

    /// The name in permissions and in the record of the database: `app.Model`.
    const LABEL: &'static str;
    /// The table.
    const TABLE: &'static str;
    /// The column of the key.
    const KEY: &'static str;
    /// The fields that no two rows share together.
    const UNIQUE_TOGETHER: &'static [&'static [&'static str]] = &[];
    /// The fields that rows are looked up by together.
    const INDEX_TOGETHER: &'static [&'static [&'static str]] = &[];
    /// What may be done with rows besides adding, changing, deleting and viewing.
    const PERMISSIONS: &'static [Perm] = &[];
    /// To add rows.
    const ADD: Perm = Perm::add(Self::LABEL);
    /// To change rows.
    const CHANGE: Perm = Perm::change(Self::LABEL);
    /// To delete rows.
    const DELETE: Perm = Perm::delete(Self::LABEL);
    /// To see rows.
    const VIEW: Perm = Perm::view(Self::LABEL);
    /// The columns with their types. Each displays as its quoted name.
    const FIELDS: Self::Fields<Self> = <Self::Fields<Self> as FieldSet>::FIELDS;

    /// The key of this row; [`Key::UNSAVED`] before the insert.
    fn key(&self) -> Self::Key;

    /// Sets the key, as the insert does.
    fn set_key(&mut self, key: Self::Key);

    /// What this row says about a person: the fields that the attribute marks as `personal`, by name. It is what people get who ask
    /// what is known about them (GDPR, articles 15 and 20).
    ///
    /// Bytes are Base64, dates and times ISO 8601.
    ///
    /// ```
    /// use auth_core::{AbstractUser, AuthUser, Model};
    /// use chrono::NaiveDate;
    ///
    /// #[derive(Debug, Clone, AuthUser)]
    /// struct User {
    ///     #[auth_user(flatten)]
    ///     base: AbstractUser,
    ///     #[auth_user(personal, form)]
    ///     birthday: Option<NaiveDate>,
    /// }
    ///
    /// fn export(user: &User) -> String {
    ///     user.personal_data().to_string() // { "birthday": …, "email": …, "username": … } and nothing else
    /// }
    /// ```
    ///
    /// # Security
    ///
    /// A `private` field is never in it, also if it is personal: no hash and no secret leaves by this way.
    fn personal_data(&self) -> serde_json::Value {
        personal_data(self)
    }

    /// The rows of this model, to be filtered, counted, changed, with the queries of its manager. Code that is generic over the model knows no
    /// manager, and asks `Objects::<M>::new(db)`.
    ///
    /// ```
    /// use auth_core::db::{Db, DbError};
    /// use auth_core::Model;
    /// use chrono::{DateTime, Utc};
    ///
    /// #[derive(Debug, Clone, Model)]
    /// struct Article {
    ///     id: i64,
    ///     title: String,
    ///     #[model(default = now)]
    ///     created: DateTime<Utc>,
    /// }
    ///
    /// async fn search(db: &Db, words: &str) -> Result<Vec<Article>, DbError> {
    ///     Article::objects(db)
    ///         .filter(|article| article.title.contains(words))
    ///         .order_by(|article| article.created.desc())
    ///         .take(20)
    ///         .await
    /// }
    /// ```
    fn objects(db: &Db) -> Self::Manager {
        Self::Manager::from_objects(Objects::new(db))
    }

    /// The row with this key.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    fn get(db: &Db, key: Self::Key) -> impl Future<Output = Result<Option<Self>, DbError>> + Send {
        crud::get(db, key)
    }

    /// Stores this row and gives it back with its key.
    ///
    /// # Errors
    ///
    /// [`SaveError::Invalid`] names each field that is too long, malformed or already taken.
    fn insert(self, db: &Db) -> impl Future<Output = Result<Self, SaveError>> + Send {
        crud::insert(db, self)
    }

    /// Applies `edit` and writes exactly the columns that it changed, so that two people who edit
    /// different fields of one row both keep their change. On an error `self` is as it was.
    ///
    /// # Errors
    ///
    /// As [`insert`](Self::insert); [`SaveError::Gone`] when the row has been deleted meanwhile.
    fn save(
        &mut self,
        db: &Db,
        edit: impl FnOnce(&mut Self) + Send,
    ) -> impl Future<Output = Result<(), SaveError>> + Send {
        crud::save(db, self, edit)
    }

    /// Writes exactly the columns that `changes` set, whatever they were. On an error `self` is as it was.
    ///
    /// # Errors
    ///
    /// As [`save`](Self::save).
    fn update(
        &mut self,
        db: &Db,
        changes: impl Changes<Self> + Send,
    ) -> impl Future<Output = Result<(), SaveError>> + Send {
        crud::update(db, self, changes.into_update())
    }

    /// Deletes the row and whatever refers to it by a cascading key. Says whether it was there.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    fn delete(&self, db: &Db) -> impl Future<Output = Result<bool, DbError>> + Send {
        crud::delete::<Self>(db, self.key())
    }
}
