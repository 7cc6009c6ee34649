//! A field of a model, reached by name.

use super::{Field, Mismatch, Value};

/// One field of one row, without its Rust type.
///
/// Every [`Field`] is a slot; [`AbstractModel::slot`](super::AbstractModel::slot) finds it by name.
pub trait Slot {
    /// A copy of what the field holds.
    fn value(&self) -> Value;

    /// Puts a value into the field.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] when it does not fit; the field keeps what it had.
    fn set(&mut self, value: Value) -> Result<(), Mismatch>;
}

impl<F: Field> Slot for F {
    fn value(&self) -> Value {
        self.clone().into_value()
    }

    fn set(&mut self, value: Value) -> Result<(), Mismatch> {
        *self = F::from_value(value)?;
        Ok(())
    }
}
