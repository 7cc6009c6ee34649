//! What a model does besides being stored.

use std::future::Future;

use crate::db::{DbError, Tx};
use crate::form::FormErrors;

use super::{Column, Model};

/// What has to happen when rows of `M` are stored: the same for all models of a kind, and out of the reach of one that forgets it.
pub trait Hooks<M: Model> {
    /// Normalises the fields and checks those that depend on each other. Every insert and save calls it first, so that no row can
    /// go around it.
    ///
    /// # Errors
    ///
    /// [`FormErrors`], by field.
    fn clean(_row: &mut M) -> Result<(), FormErrors> {
        Ok(())
    }

    /// The field that people are told when another row has the value of `column`.
    fn field_to_blame(column: &Column) -> &'static str {
        column.field
    }

    /// What has to happen in the transaction of a save that changed the fields `changed`.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer; then nothing is saved.
    fn after_save(
        _row: &M,
        _changed: &[&'static str],
        _tx: &mut Tx,
    ) -> impl Future<Output = Result<(), DbError>> + Send {
        async { Ok(()) }
    }
}

/// Those of models that are no user models: nothing happens.
#[derive(Debug)]
pub enum NoHooks {}

impl<M: Model> Hooks<M> for NoHooks {}
