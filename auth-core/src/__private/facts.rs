//! Facts that a derive writes down and the compiler fills in.
//!
//! These functions take values and not type parameters: a bound of theirs would repeat what the
//! compiler says about the type itself.

use crate::model::{AbstractModel, Column, Columns, OnDelete, Reference};

/// A column with the name of its field, which is its label until something better is given.
pub const fn named(column: Column, field: &'static str) -> Column {
    Column {
        name: field,
        field,
        label: field,
        ..column
    }
}

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

/// The columns of these fields.
pub const fn own_columns<M: AbstractModel, const N: usize>(
    fields: [&str; N],
) -> [&'static Column; N] {
    let mut columns = [NO_COLUMN; N];
    let mut index = 0;
    while index < N {
        columns[index] = column::<M>(fields[index]);
        index += 1;
    }
    columns
}

/// The name of the key among the columns of a base.
pub const fn key_column(base: &Columns) -> &'static str {
    let columns = base.as_slice();
    let mut index = 0;
    while index < columns.len() {
        if columns[index].primary_key {
            return columns[index].name;
        }
        index += 1;
    }
    "id"
}

/// The username field of a base. Whether there is one is a check of its own, so that the mistake is
/// told once.
pub const fn username_field(base: Option<&'static str>) -> &'static str {
    match base {
        Some(field) => field,
        None => "username",
    }
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
