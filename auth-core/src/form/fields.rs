//! The fields of a form, with their types.

use chrono::{DateTime, Utc};

use crate::model::{AbstractModel, Column, Draft, Model, ReadError, ReadProblem, Source, Value};

use super::{FieldError, FormData, FormErrors};

/// The fields of a form: exactly those that the model lets this form set, each with the type it has in the model. What is no field here
/// cannot be set by any request (ASVS 15.3.3).
///
/// The derives write `{Model}SignupForm` and `{Model}ProfileForm`.
pub trait FormFields: Sized {
    /// Takes the value of each field from `source`.
    ///
    /// # Errors
    ///
    /// [`ReadError`] for a value that is none of its field.
    fn read(source: &mut dyn Source) -> Result<Self, ReadError>;

    /// Fills in the fields of a row.
    fn fill<M: Model>(self, draft: &mut Draft<M>);
}

impl<F: FormFields> FormFields for Box<F> {
    fn read(source: &mut dyn Source) -> Result<Self, ReadError> {
        F::read(source).map(Self::new)
    }

    fn fill<M: Model>(self, draft: &mut Draft<M>) {
        F::fill(*self, draft);
    }
}

/// A form without fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EmptyForm;

impl FormFields for EmptyForm {
    fn read(_source: &mut dyn Source) -> Result<Self, ReadError> {
        Ok(Self)
    }

    fn fill<M: Model>(self, _draft: &mut Draft<M>) {}
}

/// Values by the name of the field.
pub(crate) struct ByField(Vec<(&'static str, Value)>);

impl ByField {
    /// What a person has sent for `columns` of `M`. Who does not tick a box says no.
    ///
    /// # Errors
    ///
    /// All mistakes that can be seen without the database.
    pub(crate) fn sent<M: Model>(
        columns: impl Iterator<Item = &'static Column>,
        data: &impl FormData,
        now: DateTime<Utc>,
    ) -> Result<Self, FormErrors> {
        let mut draft = Draft::<M>::new();
        let columns: Vec<_> = columns.collect();
        for column in &columns {
            draft.set_sent(column, data);
        }
        draft.values_of(&columns, now).map(Self)
    }

    /// What `row` has.
    pub(crate) fn of<M: AbstractModel>(row: &M) -> Self {
        let fields = M::COLUMNS.iter().map(|column| column.field);
        Self(fields.zip(row.values()).collect())
    }

    /// The form.
    ///
    /// # Errors
    ///
    /// `invalid` for a value that its type refuses.
    pub(crate) fn read<F>(
        mut self,
        read: impl FnOnce(&mut dyn Source) -> Result<F, ReadError>,
    ) -> Result<F, FormErrors> {
        read(&mut self).map_err(|error| FormErrors::of(&error.column, FieldError::new("invalid")))
    }
}

impl Source for ByField {
    fn next_value(&mut self, column: &Column) -> Result<Value, ReadError> {
        let found = self.0.iter().find(|(field, _)| *field == column.field);
        found
            .map(|(_, value)| value.clone())
            .ok_or_else(|| ReadError {
                column: column.field.to_owned(),
                problem: ReadProblem::Missing,
            })
    }
}
