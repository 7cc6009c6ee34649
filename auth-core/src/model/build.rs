//! Making rows: `Article::builder().title("…").create(&db)`.

use crate::db::Db;
use crate::form::FormData;

use super::{Draft, Field, Model, SaveError};

/// What the builders of all models have in common. The derive writes `{Model}Builder`, with one
/// method per field.
pub trait BuildModel: Sized + Send {
    /// The model.
    type Model: Model;

    /// The row so far.
    fn draft(&mut self) -> &mut Draft<Self::Model>;

    /// The row so far, without the builder around it.
    fn into_draft(self) -> Draft<Self::Model>;

    /// Sets any field by its name, also one of an embedded struct. An unknown name is ignored.
    fn set(mut self, field: &str, value: impl Field) -> Self {
        self.draft().set(field, value);
        self
    }

    /// Fills in the fields that are marked `form`, and no others, with what a person has sent.
    fn fill(mut self, data: &impl FormData) -> Self {
        self.draft().fill(data);
        self
    }

    /// Stores the row and gives it back with its key.
    ///
    /// # Errors
    ///
    /// [`SaveError::Invalid`] names each field that is missing, malformed or taken.
    fn create(self, db: &Db) -> impl Future<Output = Result<Self::Model, SaveError>> + Send {
        async move { self.into_draft().finish(db.now())?.insert(db).await }
    }
}
