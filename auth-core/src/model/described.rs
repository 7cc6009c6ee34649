//! What a struct says about its columns: each word is about the one that was joined last.

use super::choice::length_for;
use super::{Choice, Column, Columns, DefaultValue, Forms, Reference};

impl Columns {
    /// The column that was joined last.
    const fn last(&mut self) -> &mut Column {
        &mut self.items[self.len.saturating_sub(1)]
    }

    /// It is called `name` in the database.
    pub const fn named(mut self, name: &'static str) -> Self {
        self.last().name = name;
        self
    }

    /// Its length is limited.
    pub const fn max_length(mut self, length: u32) -> Self {
        self.last().max_length = Some(length);
        self
    }

    /// It can hold no other values than these. Text that has no length yet gets one.
    pub const fn choices(mut self, choices: &'static [Choice]) -> Self {
        let column = self.last();
        column.choices = choices;
        if column.max_length.is_none() && column.kind.has_length() {
            column.max_length = Some(length_for(choices));
        }
        self
    }

    /// It is the table's key.
    pub const fn primary_key(mut self) -> Self {
        self.last().primary_key = true;
        self
    }

    /// No two rows share a value.
    pub const fn unique(mut self) -> Self {
        self.last().unique = true;
        self
    }

    /// It has an index.
    pub const fn index(mut self) -> Self {
        self.last().index = true;
        self
    }

    /// It has a default.
    pub const fn default_value(mut self, value: DefaultValue) -> Self {
        self.last().default = Some(value);
        self
    }

    /// The database computes its default by an expression of SQL.
    pub const fn default_sql(mut self, expression: &'static str) -> Self {
        self.last().default_sql = Some(expression);
        self
    }

    /// It names a row of another table.
    pub const fn references(mut self, reference: Reference) -> Self {
        self.last().references = Some(reference);
        self
    }

    /// It had another name before.
    pub const fn renamed_from(mut self, name: &'static str) -> Self {
        self.last().renamed_from = Some(name);
        self
    }

    /// These forms may set it.
    pub const fn forms(mut self, forms: Forms) -> Self {
        self.last().forms = forms;
        self
    }

    /// Forms and commands insist on a value.
    pub const fn required(mut self) -> Self {
        self.last().required = true;
        self
    }

    /// It is left out wherever a row is shown.
    pub const fn private(mut self) -> Self {
        self.last().private = true;
        self
    }

    /// It tells something about a person.
    pub const fn personal(mut self) -> Self {
        self.last().personal = true;
        self
    }

    /// It has a name for people.
    pub const fn label(mut self, label: &'static str) -> Self {
        self.last().label = label;
        self
    }

    /// It is explained to people.
    pub const fn help(mut self, help: &'static str) -> Self {
        self.last().help = help;
        self
    }
}
