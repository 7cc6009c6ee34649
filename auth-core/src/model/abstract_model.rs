//! Structs whose fields are columns, with or without a table of their own.

use crate::form::{FormErrors, FormFields};
use crate::query::FieldSet;

use super::{Columns, Model, ReadError, Slot, Source, Value};

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

    /// Reads the struct, one value per column, in column order.
    ///
    /// # Errors
    ///
    /// [`ReadError`] names the first column that is missing or does not fit.
    fn read(source: &mut dyn Source) -> Result<Self, ReadError>;

    /// Appends one value per column, in column order.
    fn write(&self, row: &mut Vec<Value>);

    /// The field called `field`, also of an embedded struct.
    fn slot(&self, field: &str) -> Option<&dyn Slot>;

    /// The field called `field`, to change it.
    fn slot_mut(&mut self, field: &str) -> Option<&mut dyn Slot>;

    /// What the functions say that the attribute `validate` names.
    fn validate(&self, _errors: &mut FormErrors) {}

    /// A copy of the value of the field called `field`.
    fn value(&self, field: &str) -> Option<Value> {
        self.slot(field).map(Slot::value)
    }

    /// All values, in column order.
    fn values(&self) -> Vec<Value> {
        let mut row = Vec::with_capacity(Self::COLUMNS.len());
        self.write(&mut row);
        row
    }
}
