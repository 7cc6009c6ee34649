//! All columns of a model, joined at compile time.

use std::ops::Deref;

use super::{Column, PrefixedNames};

/// The columns of a model in the order of its fields, those of embedded structs in their place.
///
/// It is built in constants: `Columns::EMPTY.flatten(Base::COLUMNS).column("nickname", …).max_length(80)`. A fixed capacity
/// keeps that possible for generic bases, where an array's length could not depend on the type.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    pub(super) items: [Column; Self::CAPACITY],
    pub(super) len: usize,
}

impl Columns {
    /// The most columns that a model may have.
    pub const CAPACITY: usize = 128;
    /// No columns.
    #[expect(clippy::large_stack_arrays, reason = "it exists at compile time only")]
    pub const EMPTY: Self = Self {
        items: [Column::of::<bool>(""); Self::CAPACITY],
        len: 0,
    };

    /// Adds the column of a field, whose name it has until it gets another.
    ///
    /// # Panics
    ///
    /// At compile time, when the model has more than [`Self::CAPACITY`] columns.
    #[track_caller]
    pub const fn column(self, field: &'static str, column: Column) -> Self {
        self.joined(Column {
            name: field,
            field,
            label: field,
            ..column
        })
    }

    #[track_caller]
    const fn joined(mut self, column: Column) -> Self {
        assert!(
            self.len < Self::CAPACITY,
            "a model has at most 128 columns: move some into a second table"
        );
        self.items[self.len] = column;
        self.len += 1;
        self
    }

    /// Adds the columns of an embedded struct.
    ///
    /// # Panics
    ///
    /// As [`column`](Self::column).
    #[track_caller]
    pub const fn flatten(mut self, embedded: &Self) -> Self {
        let mut index = 0;
        while index < embedded.len {
            self = self.joined(embedded.items[index]);
            index += 1;
        }
        self
    }

    /// Takes other names for the database, one for each column.
    pub const fn renamed(&self, names: &'static PrefixedNames) -> Self {
        let mut columns = *self;
        let mut index = 0;
        while index < columns.len {
            columns.items[index].name = names.get(index);
            index += 1;
        }
        columns
    }

    /// Leaves out the identity keys of a user model, and lets no two rows share the username instead.
    pub const fn exact_identity(self, username_field: &str) -> Self {
        let mut columns = Self::EMPTY;
        let mut index = 0;
        while index < self.len {
            let mut column = self.items[index];
            column.unique |= same(column.field, username_field);
            if !same(column.field, "username_key") && !same(column.field, "email_key") {
                columns = columns.joined(column);
            }
            index += 1;
        }
        columns
    }

    /// The columns as a slice.
    pub const fn as_slice(&self) -> &[Column] {
        self.items.split_at(self.len).0
    }

    /// The place of the field called `field`.
    pub const fn position(&self, field: &str) -> Option<usize> {
        let mut index = 0;
        while index < self.len {
            if same(self.items[index].field, field) {
                return Some(index);
            }
            index += 1;
        }
        None
    }

    /// The column of the field called `field`.
    pub const fn find(&self, field: &str) -> Option<&Column> {
        match self.position(field) {
            Some(index) => Some(&self.items[index]),
            None => None,
        }
    }
}

impl Deref for Columns {
    type Target = [Column];

    fn deref(&self) -> &[Column] {
        self.as_slice()
    }
}

/// `str == str` for constants.
pub(crate) const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DefaultValue;

    const BASE: Columns = Columns::EMPTY
        .column("id", Column::of::<i64>(""))
        .primary_key();
    const WHOLE: Columns = Columns::EMPTY
        .flatten(&BASE)
        .column("name", Column::of::<String>(""))
        .default_value(DefaultValue::Text(""));

    #[test]
    fn embedded_columns_keep_their_place() {
        let names: Vec<_> = WHOLE.iter().map(|column| column.name).collect();
        assert_eq!(names, ["id", "name"]);
    }

    #[test]
    fn fields_are_found_in_constants() {
        const POSITION: Option<usize> = WHOLE.position("name");
        assert_eq!(POSITION, Some(1));
        assert!(WHOLE.find("nam").is_none());
    }

    #[test]
    fn nullable_columns_are_not_required() {
        assert!(Column::of::<String>("a").is_required());
        assert!(!Column::of::<Option<String>>("a").is_required());
        assert!(!WHOLE[1].is_required());
    }
}
