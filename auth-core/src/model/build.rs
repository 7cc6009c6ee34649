//! Making rows: `Article::builder().title("…").create(&db)`.

use crate::db::Db;
use crate::form::FormData;

use super::{Draft, Model, NewRow, SaveError, SetFields, Wrapper};

/// What the builders of all models have in common. The derive writes `{Model}Builder`, with one
/// method per field.
pub trait BuildModel: SetFields + Send {
    /// The row so far, without the builder around it.
    fn into_draft(self) -> Draft<Self::Model>;

    /// Fills in the fields that a form of a new row may set, and no others, with what a person has sent.
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
        async move {
            let mut draft = self.into_draft();
            draft.compute_defaults(db).await?;
            draft.finish(db.now())?.insert(db).await
        }
    }
}

#[diagnostic::do_not_recommend]
impl<M: Model, W: Wrapper<Inner = NewRow<M>> + Send> BuildModel for W {
    fn into_draft(self) -> Draft<M> {
        self.into_inner().into_draft()
    }
}
