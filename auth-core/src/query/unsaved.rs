//! A row that is not stored yet.

use crate::db::Db;
use crate::model::{Model, SaveError};

/// A row that is not stored yet: what a builder has been filled with, `User::new("alice")` or `Article::builder()`. The derives write it
/// for their builders.
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
