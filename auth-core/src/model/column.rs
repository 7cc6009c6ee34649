//! The facts about one column.

use crate::form::{FieldError, FormErrors};

use super::choice::length_for;
use super::{Choice, DefaultValue, Field, Forms, Kind, Reference, Value, json};

/// What the compiler knows about a column: the derive writes it, everything else reads it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Column {
    /// The name in the database.
    pub name: &'static str,
    /// The name of the Rust field, which is also the name in forms, JSON and commands.
    pub field: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may be null.
    pub nullable: bool,
    /// The greatest length: characters of text, bytes of keys and bytes.
    pub max_length: Option<u32>,
    /// The least and the greatest integer, where they are fewer than those of its kind.
    pub range: Option<(i64, i64)>,
    /// The only values that it may hold; none for any value.
    pub choices: &'static [Choice],
    /// Whether it is the table's key.
    pub primary_key: bool,
    /// Whether no two rows may share a value.
    pub unique: bool,
    /// Whether it has an index of its own.
    pub index: bool,
    /// What a row gets that does not say.
    pub default: Option<DefaultValue>,
    /// The row of another table that it names.
    pub references: Option<Reference>,
    /// An expression of SQL that computes what a row gets that does not say.
    pub default_sql: Option<&'static str>,
    /// The name that it had in the database before.
    pub renamed_from: Option<&'static str>,
    /// The forms that may set it.
    pub forms: Forms,
    /// Whether forms and commands insist on a value, although the table does not.
    pub required: bool,
    /// Whether it is left out wherever a row is shown or serialised.
    pub private: bool,
    /// Whether it says something about a person.
    pub personal: bool,
    /// The name for people.
    pub label: &'static str,
    /// A sentence of help for people.
    pub help: &'static str,
}

impl Column {
    /// A column for the field `name` of type `F`, with nothing else set.
    pub const fn of<F: Field>(name: &'static str) -> Self {
        Self {
            name,
            field: name,
            kind: F::KIND,
            nullable: F::NULLABLE,
            max_length: F::MAX_LENGTH,
            range: F::RANGE,
            choices: F::CHOICES,
            primary_key: false,
            unique: false,
            index: false,
            default: None,
            default_sql: None,
            renamed_from: None,
            references: None,
            forms: Forms::NONE,
            required: false,
            private: false,
            personal: false,
            label: name,
            help: "",
        }
    }

    /// Calls the column `name` in the database.
    pub const fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    /// Limits the length.
    pub const fn max_length(mut self, length: u32) -> Self {
        self.max_length = Some(length);
        self
    }

    /// Lets it hold no other values than these. Text that has no length yet gets one.
    pub const fn choices(mut self, choices: &'static [Choice]) -> Self {
        self.choices = choices;
        if self.max_length.is_none() && self.kind.has_length() {
            self.max_length = Some(length_for(choices));
        }
        self
    }

    /// Makes it the table's key.
    pub const fn primary_key(mut self) -> Self {
        self.primary_key = true;
        self
    }

    /// Makes it unique.
    pub const fn unique(mut self) -> Self {
        self.unique = true;
        self
    }

    /// Gives it an index.
    pub const fn index(mut self) -> Self {
        self.index = true;
        self
    }

    /// Gives it a default.
    pub const fn default_value(mut self, value: DefaultValue) -> Self {
        self.default = Some(value);
        self
    }

    /// Lets it name a row of another table.
    pub const fn references(mut self, reference: Reference) -> Self {
        self.references = Some(reference);
        self
    }

    /// Lets the database compute its default by an expression of SQL.
    pub const fn default_sql(mut self, expression: &'static str) -> Self {
        self.default_sql = Some(expression);
        self
    }

    /// Says what it was called before.
    pub const fn renamed_from(mut self, name: &'static str) -> Self {
        self.renamed_from = Some(name);
        self
    }

    /// Lets these forms set it.
    pub const fn forms(mut self, forms: Forms) -> Self {
        self.forms = forms;
        self
    }

    /// Has forms and commands insist on a value.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Leaves it out wherever a row is shown.
    pub const fn private(mut self) -> Self {
        self.private = true;
        self
    }

    /// Says that it tells something about a person.
    pub const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }

    /// Names it for people.
    pub const fn label(mut self, label: &'static str) -> Self {
        self.label = label;
        self
    }

    /// Explains it to people.
    pub const fn help(mut self, help: &'static str) -> Self {
        self.help = help;
        self
    }

    /// Whether a new row has to be given a value for it.
    pub const fn is_required(&self) -> bool {
        !self.nullable && !self.primary_key && self.default.is_none() && self.default_sql.is_none()
    }

    /// Whether forms and commands insist on a value.
    pub const fn must_be_filled_in(&self) -> bool {
        self.required || self.is_required()
    }

    /// What is wrong with `value` in this column.
    pub(crate) fn check(&self, value: &Value, errors: &mut FormErrors) {
        match value {
            Value::Null(_) => {}
            Value::Invalid(kind) => errors.add(self.field, FieldError::invalid(*kind)),
            value if !self.allows(value) => {
                errors.add(self.field, FieldError::new("invalid_choice"));
            }
            Value::Text(text) | Value::Key(text) => self.check_text(text, errors),
            Value::Int(number) => self.check_range(*number, errors),
            Value::Json(value) => self.check_json(value, errors),
            _ => {}
        }
    }

    /// Whether it is one of the choices, if there are some.
    fn allows(&self, value: &Value) -> bool {
        self.choices.is_empty() || self.choices.iter().any(|choice| choice.is(value))
    }

    /// Text is no longer than the column, and has no NUL, which PostgreSQL cannot store.
    fn check_text(&self, text: &str, errors: &mut FormErrors) {
        if text.contains('\0') {
            errors.add(self.field, FieldError::new("null_characters_not_allowed"));
        }
        let length = if self.kind == Kind::Key {
            text.len()
        } else {
            text.chars().count()
        };
        if let Some(limit) = self.max_length
            && length > limit as usize
        {
            errors.add(self.field, FieldError::too_long(limit, length));
        }
    }

    /// A narrow type would not find its number again.
    fn check_range(&self, number: i64, errors: &mut FormErrors) {
        let Some((least, greatest)) = self.range else {
            return;
        };
        if number < least {
            let error = FieldError::new("min_value").param("limit_value", least);
            errors.add(self.field, error);
        } else if number > greatest {
            let error = FieldError::new("max_value").param("limit_value", greatest);
            errors.add(self.field, error);
        }
    }

    fn check_json(&self, value: &serde_json::Value, errors: &mut FormErrors) {
        if json::has_nul(value) {
            errors.add(self.field, FieldError::new("null_characters_not_allowed"));
        }
        if !json::is_shallow(value) {
            errors.add(self.field, FieldError::invalid(Kind::Json));
        }
    }
}
