//! Where a struct's values go: into a row, or one of them to whoever asks for it.

use super::{Field, Value};

/// Takes the values of a struct, in the order of its columns: all of them, or one.
#[derive(Debug)]
pub struct Sink {
    values: Vec<Value>,
    only: Option<usize>,
    place: usize,
}

impl Sink {
    /// Takes all of `count` values.
    pub(super) fn all(count: usize) -> Self {
        Self {
            values: Vec::with_capacity(count),
            only: None,
            place: 0,
        }
    }

    /// Takes the value at `place` alone; no other is copied.
    pub(super) const fn only(place: usize) -> Self {
        Self {
            values: Vec::new(),
            only: Some(place),
            place: 0,
        }
    }

    /// Takes a copy of the next field, if it is wanted.
    pub fn push(&mut self, field: &impl Field) {
        self.push_with(|| field.clone().into_value());
    }

    /// Takes the next value, if it is wanted.
    pub(crate) fn push_with(&mut self, value: impl FnOnce() -> Value) {
        if self.only.is_none_or(|only| only == self.place) {
            self.values.push(value());
        }
        self.place += 1;
    }

    /// What was taken.
    pub(super) fn into_values(self) -> Vec<Value> {
        self.values
    }
}
