//! A row that is being filled in.

use std::fmt;

use chrono::{DateTime, Utc};

use crate::db::{Db, DbError};
use crate::form::{FieldError, FormData, FormErrors};

use super::source::Values;
use super::{Column, Field, Key, Kind, Model, ParseError, ReadError, Value};

/// A row that is being filled in, field by field: by a builder, a form, JSON or a command.
///
/// Whatever is not filled in gets its column's default. Mistakes are collected and told together.
#[derive(Clone)]
pub struct Draft<M> {
    values: Vec<Option<Value>>,
    errors: FormErrors,
    model: std::marker::PhantomData<fn() -> M>,
}

/// Shows no value: a private one may be among them, and whatever people have sent.
impl<M> fmt::Debug for Draft<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draft").finish_non_exhaustive()
    }
}

impl<M: Model> Default for Draft<M> {
    fn default() -> Self {
        Self::new()
    }
}

impl<M: Model> Draft<M> {
    /// An empty draft.
    pub fn new() -> Self {
        Self {
            values: vec![None; M::COLUMNS.len()],
            errors: FormErrors::new(),
            model: std::marker::PhantomData,
        }
    }

    /// Fills in the field called `field`. An unknown name is ignored: only forms and commands, which
    /// take their names from the columns, and generated setters call this.
    pub fn set(&mut self, field: &str, value: impl Field) {
        if let Some(slot) = M::COLUMNS
            .position(field)
            .and_then(|index| self.values.get_mut(index))
        {
            *slot = Some(value.into_value());
        }
    }

    /// The same for a value that has its type left behind.
    #[cfg(feature = "test")]
    pub(crate) fn set_value(&mut self, field: &str, value: Value) {
        if let Some(index) = M::COLUMNS.position(field) {
            self.values[index] = Some(value);
        }
    }

    /// Fills in the field called `field` with what a person wrote.
    ///
    /// Blank is null where the column may be null, and the default where it has one; otherwise it
    /// counts as not filled in. Blank text with a default stays as it was written, unless it had to be one of some
    /// choices. A `required` field is not to be blank.
    pub fn set_text(&mut self, field: &str, text: &str) {
        let Some(index) = M::COLUMNS.position(field) else {
            return;
        };
        let column = &M::COLUMNS[index];
        let is_blank = text.trim().is_empty();
        self.values[index] = match Value::parse(column.kind, text) {
            _ if is_blank && column.required => {
                self.errors.add(column.field, FieldError::new("required"));
                None
            }
            _ if is_blank && column.nullable => Some(Value::Null(column.kind)),
            Ok(value) if !is_blank || takes_blank(column) => Some(value),
            Err(ParseError { kind }) if !is_blank => {
                self.errors.add(column.field, FieldError::invalid(kind));
                None
            }
            _ => None,
        };
    }

    /// Fills in the fields that a sign-up form may set, and no others, with what a person wrote.
    pub fn fill(&mut self, data: &impl FormData) {
        for column in M::COLUMNS.iter().filter(|column| column.forms.signup) {
            self.set_sent(column, data);
        }
    }

    /// Fills in one field with what a person has sent. Of a box that nobody ticks, browsers send nothing.
    pub(crate) fn set_sent(&mut self, column: &Column, data: &impl FormData) {
        match data.text(column.field).unwrap_or_default() {
            "" if column.kind == Kind::Bool && !column.nullable => self.set(column.field, false),
            text => self.set_text(column.field, text),
        }
    }

    /// Puts what is filled in into `row`, and says which fields that were.
    ///
    /// # Errors
    ///
    /// [`FormErrors`] for texts and values that are none of their fields.
    pub(super) fn apply(self, row: &mut M) -> Result<Vec<&'static str>, FormErrors> {
        self.errors.into_result()?;
        let (mut values, mut fields) = (row.values(), Vec::new());
        let places = M::COLUMNS.iter().zip(&mut values);
        for ((column, place), value) in places.zip(self.values) {
            if let Some(value) = value {
                *place = value;
                fields.push(column.field);
            }
        }
        row.set_values(values)
            .map_err(|error| misfit::<M>(&error))?;
        Ok(fields)
    }

    /// Whether the field called `field` has been filled in.
    pub fn has(&self, field: &str) -> bool {
        M::COLUMNS
            .position(field)
            .is_some_and(|index| self.values[index].is_some())
    }

    /// What is wrong with the field called `field` so far, taken alone.
    ///
    /// # Errors
    ///
    /// The mistakes of that field.
    pub fn check_field(&self, field: &str) -> Result<(), FormErrors> {
        let mut errors = FormErrors::new();
        for error in self.errors.field(field) {
            errors.add(field, error.clone());
        }
        if let (Some(column), Some(Some(value))) = (
            M::COLUMNS.find(field),
            M::COLUMNS
                .position(field)
                .and_then(|index| self.values.get(index)),
        ) {
            column.check(value, &mut errors);
        }
        errors.into_result()
    }

    /// Has the database compute what is not filled in and has a `default_sql`.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not, or has computed something else.
    pub(crate) async fn compute_defaults(&mut self, db: &Db) -> Result<(), DbError> {
        for (column, value) in M::COLUMNS.iter().zip(&mut self.values) {
            if value.is_none()
                && let Some(expression) = column.default_sql
            {
                *value = Some(db.compute(expression, column).await?);
            }
        }
        Ok(())
    }

    /// The whole row. It is not stored yet.
    ///
    /// # Errors
    ///
    /// [`FormErrors`] with `required` for each field that has neither a value nor a default, `invalid`
    /// for each text that was no value of its column, `max_length` for each that is too long, and
    /// `invalid_choice` for each that is none of its column's choices.
    pub fn finish(self, now: DateTime<Utc>) -> Result<M, FormErrors> {
        let columns: Vec<_> = M::COLUMNS.iter().collect();
        let row = self.values_of(&columns, now)?;
        let row: Vec<_> = row.into_iter().map(|(_, value)| value).collect();
        M::read(&mut Values(row.into_iter()), None).map_err(|error| misfit::<M>(&error))
    }

    /// The values of `columns`, which are some of the model's, each with its field.
    ///
    /// # Errors
    ///
    /// As [`finish`](Self::finish).
    pub(crate) fn values_of(
        self,
        columns: &[&'static Column],
        now: DateTime<Utc>,
    ) -> Result<Vec<(&'static str, Value)>, FormErrors> {
        let (mut errors, mut filled_in) = (self.errors, self.values);
        let mut values = Vec::with_capacity(columns.len());
        for column in columns {
            let given = M::COLUMNS
                .position(column.field)
                .and_then(|index| filled_in[index].take());
            let value = match (given, column.default) {
                (Some(value), _) => {
                    column.check(&value, &mut errors);
                    value
                }
                (None, Some(default)) => default.value(column.kind, now),
                (None, None) if column.primary_key => M::Key::UNSAVED.into_value(),
                (None, None) if column.nullable => Value::Null(column.kind),
                (None, None) => {
                    if errors.field(column.field).is_empty() {
                        errors.add(column.field, FieldError::new("required"));
                    }
                    Value::Null(column.kind)
                }
            };
            values.push((column.field, value));
        }
        errors.into_result().map(|()| values)
    }
}

/// The mistake of whoever gave a column a value that its type refuses.
pub(crate) fn misfit<M: Model>(error: &ReadError) -> FormErrors {
    let column = M::COLUMNS.iter().find(|column| column.name == error.column);
    let field = column.map_or(error.column.as_str(), |column| column.field);
    FormErrors::of(field, FieldError::new("invalid"))
}

/// Whether blank text is a value of its own, and not one that was left out.
fn takes_blank(column: &Column) -> bool {
    column.kind == Kind::Text && column.default.is_some() && column.choices.is_empty()
}
