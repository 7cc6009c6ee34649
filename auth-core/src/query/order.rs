//! In which order rows come.

use std::fmt;
use std::marker::PhantomData;

use crate::model::Column;

use super::statement::Statement;

/// One step of the order in which rows of a model come: made by [`Col::asc`](super::Col::asc) and
/// [`Col::desc`](super::Col::desc).
///
/// Where a closure is asked for an order, it gives one step or an array of them:
/// `|user| [user.is_staff.desc(), user.username.asc()]`.
#[must_use = "an order does nothing until `objects.order_by(…)` is given it"]
pub struct Order<M> {
    column: &'static Column,
    descending: bool,
    model: PhantomData<fn() -> M>,
}

impl<M> Order<M> {
    pub(super) const fn new(column: &'static Column, descending: bool) -> Self {
        Self {
            column,
            descending,
            model: PhantomData,
        }
    }

    /// Whether no two rows are alike in it, so that what follows does not matter.
    pub(super) const fn is_total(&self) -> bool {
        self.column.primary_key
    }

    pub(super) fn write(&self, out: &mut Statement) {
        let name = format!("\"{}\"", self.column.name);
        let name = out.engine().ordered(&name, self.column.kind);
        let (direction, nulls) = if self.descending {
            (" DESC", out.engine().nulls_last())
        } else {
            (" ASC", out.engine().nulls_first())
        };
        out.push(&[&name, direction]);
        if self.column.nullable {
            out.push(&[nulls]);
        }
    }
}

impl<M> Clone for Order<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M> Copy for Order<M> {}

impl<M> fmt::Debug for Order<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Order")
            .field("column", &self.column.name)
            .field("descending", &self.descending)
            .finish()
    }
}

/// What [`Objects::order_by`](super::Objects::order_by) takes: one step or several.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no order of rows",
    label = "which way is not said",
    note = "end each column in `.asc()` or `.desc()`; several stand in an array: `[user.is_staff.desc(), user.username.asc()]`"
)]
pub trait IntoOrder<M> {
    /// The steps, the first of which counts most.
    fn into_order(self) -> impl IntoIterator<Item = Order<M>>;
}

impl<M> IntoOrder<M> for Order<M> {
    fn into_order(self) -> impl IntoIterator<Item = Self> {
        [self]
    }
}

impl<M, const N: usize> IntoOrder<M> for [Order<M>; N] {
    fn into_order(self) -> impl IntoIterator<Item = Order<M>> {
        self
    }
}

impl<M> IntoOrder<M> for Vec<Order<M>> {
    fn into_order(self) -> impl IntoIterator<Item = Order<M>> {
        self
    }
}
