//! What a row can be updated with.

use crate::user::ProfileData;

use super::Update;

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

#[diagnostic::do_not_recommend]
impl<F: ProfileData> Changes<F::User> for F {
    fn into_update(self) -> Update<F::User> {
        Update::of(self)
    }
}
