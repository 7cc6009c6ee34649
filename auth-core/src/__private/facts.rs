//! Facts that a derive writes down and the compiler fills in.
//!
//! These functions take values and not type parameters: a bound of theirs would repeat what the
//! compiler says about the type itself.

use crate::model::{AbstractModel, Column, Columns, OnDelete, Reference};
use crate::query::FieldSet;

/// What `column` gives for a field that does not exist.
const NO_COLUMN: &Column = &Column::of::<bool>("");

/// The column of the field called `field`.
pub const fn column<M: AbstractModel>(field: &str) -> &'static Column {
    match M::COLUMNS.find(field) {
        Some(column) => column,
        // The derive asks only for fields that it has put there itself.
        None => NO_COLUMN,
    }
}

/// All columns of a struct.
pub const fn columns<M: AbstractModel>() -> &'static Columns {
    M::COLUMNS
}

/// The columns of a struct's own fields, of which there are `N`. They stand in rows between embedded structs, and `rows` has the name
/// of the first field of each.
pub const fn own_columns<M: AbstractModel, const N: usize>(
    rows: &[(usize, &str)],
) -> [&'static Column; N] {
    let all = M::COLUMNS.as_slice();
    let mut columns = [NO_COLUMN; N];
    let (mut row, mut place) = (0, 0);
    let mut index = 0;
    while index < N {
        if row < rows.len() && rows[row].0 == index {
            if let Some(first) = M::COLUMNS.position(rows[row].1) {
                place = first;
            }
            row += 1;
        }
        if place < all.len() {
            columns[index] = &all[place];
        }
        place += 1;
        index += 1;
    }
    columns
}

/// The columns of an embedded struct, with their types.
pub const fn fields<F: FieldSet>() -> F {
    F::FIELDS
}

/// A reference to the rows of `table`, from a column that may or may not be null.
pub const fn reference(table: &'static str, column: &'static str, nullable: bool) -> Reference {
    let on_delete = if nullable {
        OnDelete::SetNull
    } else {
        OnDelete::Cascade
    };
    Reference {
        table,
        column,
        on_delete,
    }
}
