//! Structs whose fields are columns, with or without a table of their own.

use crate::form::{FormErrors, FormFields};
use crate::query::FieldSet;

use super::source::Values;
use super::{Columns, Model, ReadError, Sink, Source, Value};

/// A struct whose fields are columns.
///
/// Derive it with `#[derive(AbstractModel)]` for a struct that other models embed with `flatten`
/// (Django's *abstract base class*: its columns join the table of the model that embeds it). Models
/// and user models are abstract models too; their derives write this trait as well.
///
/// ```
/// use auth_core::{AbstractModel, Model};
/// use chrono::{DateTime, Utc};
///
/// #[derive(Debug, Clone, AbstractModel)]
/// struct Stamped {
///     #[model(default = now)]
///     created: DateTime<Utc>,
/// }
///
/// #[derive(Debug, Clone, Model)]
/// struct Note {
///     id: i64,
///     text: String,
///     #[model(flatten)]
///     stamped: Stamped,
/// }
///
/// let names: Vec<_> = Note::COLUMNS.iter().map(|column| column.name).collect();
/// assert_eq!(names, ["id", "text", "created"]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be embedded: it has no columns",
    label = "not an abstract model",
    note = "`flatten` takes AbstractUser, AbstractBaseUser, PermissionsMixin or a struct with `#[derive(AbstractModel)]`"
)]
pub trait AbstractModel: Sized + Clone + Send + Sync + 'static {
    /// Its fields that a sign-up form may set.
    type SignupFields: FormFields;
    /// Its fields that a profile form may set.
    type ProfileFields: FormFields;

    /// The columns, in the order of the fields.
    const COLUMNS: &'static Columns;

    /// The columns with their types, as those of the model `M` that embeds the struct, or is it.
    type Fields<M: Model>: FieldSet;

    /// Reads the struct, one value per column, in column order. Fields that are no columns are as in `before`, or their type's
    /// default.
    ///
    /// # Errors
    ///
    /// [`ReadError`] names the first column that is missing or does not fit.
    fn read(source: &mut dyn Source, before: Option<&Self>) -> Result<Self, ReadError>;

    /// Gives away one value per column, in column order.
    fn write(&self, sink: &mut Sink);

    /// What the functions say that the attribute `validate` names.
    fn validate(&self, _errors: &mut FormErrors) {}

    /// A copy of the value of the field called `field`, also of an embedded struct.
    fn value(&self, field: &str) -> Option<Value> {
        let mut sink = Sink::only(Self::COLUMNS.position(field)?);
        self.write(&mut sink);
        sink.into_values().pop()
    }

    /// All values, in column order.
    fn values(&self) -> Vec<Value> {
        let mut sink = Sink::all(Self::COLUMNS.len());
        self.write(&mut sink);
        sink.into_values()
    }

    /// Gives the field called `field` another value. A name of no field is ignored.
    ///
    /// # Errors
    ///
    /// As [`set_values`](Self::set_values).
    fn set_value(&mut self, field: &str, value: Value) -> Result<(), ReadError> {
        let Some(place) = Self::COLUMNS.position(field) else {
            return Ok(());
        };
        let mut values = self.values();
        values[place] = value;
        self.set_values(values)
    }

    /// Takes other values, in column order.
    ///
    /// # Errors
    ///
    /// [`ReadError`] names the first column whose value does not fit; then everything stays as it was.
    fn set_values(&mut self, values: Vec<Value>) -> Result<(), ReadError> {
        *self = Self::read(&mut Values(values.into_iter()), Some(self))?;
        Ok(())
    }
}
