//! All mistakes of a form.

use std::fmt;

use super::FieldError;

/// All mistakes of a form: those of each field, and those of the form as a whole.
///
/// ```
/// use auth_core::form::{FieldError, FormErrors};
///
/// let mut errors = FormErrors::new();
/// errors.add("username", FieldError::new("required"));
/// assert_eq!(errors.field("username").len(), 1);
/// assert_eq!(errors.to_string(), "username: This field is required.");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormErrors {
    fields: Vec<(String, Vec<FieldError>)>,
    form: Vec<FieldError>,
}

impl FormErrors {
    /// No mistakes.
    pub fn new() -> Self {
        Self::default()
    }

    /// One mistake in one field.
    pub fn of(field: &str, error: FieldError) -> Self {
        let mut errors = Self::new();
        errors.add(field, error);
        errors
    }

    /// One mistake of the form as a whole.
    pub fn of_form(error: FieldError) -> Self {
        Self {
            fields: Vec::new(),
            form: vec![error],
        }
    }

    /// Adds a mistake in the field called `field`.
    pub fn add(&mut self, field: &str, error: FieldError) {
        match self.fields.iter_mut().find(|(name, _)| name == field) {
            Some((_, errors)) => errors.push(error),
            None => self.fields.push((field.to_owned(), vec![error])),
        }
    }

    /// Adds all mistakes of `other`.
    pub fn merge(&mut self, other: Self) {
        for (field, errors) in other.fields {
            for error in errors {
                self.add(&field, error);
            }
        }
        self.form.extend(other.form);
    }

    /// The mistakes in the field called `field`.
    pub fn field(&self, field: &str) -> &[FieldError] {
        let found = self.fields.iter().find(|(name, _)| name == field);
        found.map_or(&[], |(_, errors)| errors)
    }

    /// The mistakes by field, in the order in which they were found.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &[FieldError])> {
        self.fields
            .iter()
            .map(|(name, errors)| (name.as_str(), errors.as_slice()))
    }

    /// The mistakes of the form as a whole.
    pub fn form(&self) -> &[FieldError] {
        &self.form
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.form.is_empty()
    }

    /// `Ok` when there are none.
    ///
    /// # Errors
    ///
    /// The mistakes themselves.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }
}

/// All of it in one line, as the management commands print it.
impl fmt::Display for FormErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of_fields = self
            .fields()
            .flat_map(|(name, errors)| errors.iter().map(move |error| format!("{name}: {error}")));
        let of_form = self.form.iter().map(ToString::to_string);
        let all: Vec<_> = of_fields.chain(of_form).collect();
        f.write_str(&all.join(" "))
    }
}

impl std::error::Error for FormErrors {}
