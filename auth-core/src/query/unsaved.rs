//! A row that is not stored yet.

use crate::db::Db;
use crate::model::{BuildModel, Model, NewRow, SaveError, Wrapper};
use crate::user::{AuthUser, BuildUser, NewUser};

/// A row that is not stored yet: what a builder has been filled with, `User::new("alice")` or `Article::builder()`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no row that could be stored",
    label = "not a builder",
    note = "give it a builder: `User::new(\"…\")` for a user, `Article::builder()` for any other model"
)]
pub trait Unsaved: Send {
    /// The model.
    type Model: Model;

    /// Stores the row and gives it back with its key.
    ///
    /// # Errors
    ///
    /// [`SaveError::Invalid`] names each field that is missing, malformed or taken.
    fn store(self, db: &Db) -> impl Future<Output = Result<Self::Model, SaveError>> + Send;
}

#[diagnostic::do_not_recommend]
impl<W: Wrapper<Inner: Unsaved> + Send> Unsaved for W {
    type Model = <W::Inner as Unsaved>::Model;

    async fn store(self, db: &Db) -> Result<Self::Model, SaveError> {
        self.into_inner().store(db).await
    }
}

impl<U: AuthUser> Unsaved for NewUser<U> {
    type Model = U;

    async fn store(self, db: &Db) -> Result<U, SaveError> {
        BuildUser::create(self, db).await
    }
}

impl<M: Model> Unsaved for NewRow<M> {
    type Model = M;

    async fn store(self, db: &Db) -> Result<M, SaveError> {
        BuildModel::create(self, db).await
    }
}
