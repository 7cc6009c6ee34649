//! What the derives write around a row that is being filled in.

use super::{Draft, SetFields};

/// `UserBuilder`: an [`Inner`](Self::Inner) with one method per field. What can be done with the inner one can be done with it.
#[doc(hidden)]
pub trait Wrapper {
    /// What is wrapped: a row to be, or an update.
    type Inner;

    /// What is wrapped.
    fn inner(&mut self) -> &mut Self::Inner;

    /// What is wrapped, without the wrapper around it.
    fn into_inner(self) -> Self::Inner;
}

#[diagnostic::do_not_recommend]
impl<W: Wrapper<Inner: SetFields>> SetFields for W {
    type Model = <W::Inner as SetFields>::Model;

    fn draft(&mut self) -> &mut Draft<Self::Model> {
        self.inner().draft()
    }
}
