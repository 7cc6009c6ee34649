//! Setting fields one by one.

use super::{Draft, Field, Model};

/// What is filled in field by field: a builder, or an update. The derives write one method per field of the struct; this is for
/// the others.
pub trait SetFields: Sized {
    /// The model.
    type Model: Model;

    /// The fields so far.
    fn draft(&mut self) -> &mut Draft<Self::Model>;

    /// Sets any field by its name, also one of an embedded struct. An unknown name is ignored.
    fn set(mut self, field: &str, value: impl Field) -> Self {
        self.draft().set(field, value);
        self
    }
}
