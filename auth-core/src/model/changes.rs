//! What a row can be updated with.

use super::{Update, Wrapper};

/// What [`Model::update`](super::Model::update) takes: a `{Model}Update`, or a `{Model}ProfileForm`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no update of `{M}`",
    label = "not an update",
    note = "give it an update, `UserUpdate::new().nickname(\"…\")` for a model called `User`, or its profile form"
)]
pub trait Changes<M> {
    /// The fields with their new values.
    fn into_update(self) -> Update<M>;
}

impl<M> Changes<M> for Update<M> {
    fn into_update(self) -> Self {
        self
    }
}

impl<M, W: Wrapper<Inner = Update<M>>> Changes<M> for W {
    fn into_update(self) -> Update<M> {
        self.into_inner()
    }
}
