//! The facts about one column.

use crate::form::{FieldError, FormErrors};

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
