//! All columns of a struct, with their types.

use std::marker::PhantomData;

/// The columns of a struct, typed, as fields of the same names. The derives write one beside each struct: `UserFields`
/// beside `User`, with one field per column and one per embedded struct.
pub trait FieldSet: Sized {
    /// All of them.
    const FIELDS: Self;
}

/// The columns of a struct that has none.
#[derive(Debug)]
pub struct NoFields<M>(PhantomData<fn() -> M>);

impl<M> FieldSet for NoFields<M> {
    const FIELDS: Self = Self(PhantomData);
}
