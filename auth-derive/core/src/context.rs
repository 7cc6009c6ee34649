//! Where mistakes are gathered.

use std::cell::RefCell;

use quote::ToTokens;

/// Gathers every mistake of one derive, so that people mend five of them in one build and not in five.
///
/// [`finish`](Self::finish) has to be called: dropping a context unread would lose mistakes.
#[derive(Debug)]
pub(crate) struct Context {
    errors: RefCell<Option<Vec<syn::Error>>>,
}

impl Context {
    pub(crate) fn new() -> Self {
        Self {
            errors: RefCell::new(Some(Vec::new())),
        }
    }

    /// Adds a mistake, with the caret on `at`.
    pub(crate) fn error(&self, at: impl ToTokens, message: impl std::fmt::Display) {
        self.push(syn::Error::new_spanned(at, message));
    }

    /// Adds a mistake that already knows its place.
    pub(crate) fn push(&self, error: syn::Error) {
        if let Some(errors) = self.errors.borrow_mut().as_mut() {
            errors.push(error);
        }
    }

    /// All mistakes as one error.
    pub(crate) fn finish(self) -> syn::Result<()> {
        let errors = self.errors.borrow_mut().take().unwrap_or_default();
        errors
            .into_iter()
            .reduce(|mut all, error| {
                all.combine(error);
                all
            })
            .map_or(Ok(()), Err)
    }
}

impl Drop for Context {
    fn drop(&mut self) {
        // A bug of ours, never of the input: `derive` is the only place that makes a context.
        debug_assert!(
            std::thread::panicking() || self.errors.borrow().is_none(),
            "a context was dropped without being read"
        );
    }
}
