//! A row that is not stored yet.

use super::{BuildModel, Draft, Model, SetFields};

/// A row that is not stored yet. The derive wraps it in `{Model}Builder`, with one method per field.
#[derive(Debug, Clone)]
pub struct NewRow<M>(Draft<M>);

impl<M: Model> Default for NewRow<M> {
    fn default() -> Self {
        Self::new()
    }
}

impl<M: Model> NewRow<M> {
    /// A row of which nothing is filled in.
    pub fn new() -> Self {
        Self(Draft::new())
    }
}

impl<M: Model> SetFields for NewRow<M> {
    type Model = M;

    fn draft(&mut self) -> &mut Draft<M> {
        &mut self.0
    }
}

impl<M: Model> BuildModel for NewRow<M> {
    fn into_draft(self) -> Draft<M> {
        self.0
    }
}
