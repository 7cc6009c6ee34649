//! What the compiler knows about a struct: its table, its columns, and how a row becomes one.

mod abstract_model;
mod build;
mod changes;
pub(crate) mod choice;
mod choices;
mod column;
mod columns;
pub(crate) mod crud;
pub(crate) mod decimal;
mod default_value;
mod described;
mod draft;
mod field;
mod forms;
mod hooks;
pub(crate) mod json;
mod key;
mod kind;
pub(crate) mod literal;
#[expect(
    clippy::module_inception,
    reason = "the trait is the noun of this folder"
)]
mod model;
mod new_row;
mod personal;
mod prefixed_names;
mod public;
mod reference;
mod save_error;
mod set_fields;
mod sink;
mod source;
mod update;
mod value;
mod widened;
mod wrapper;

pub use abstract_model::AbstractModel;
pub use build::BuildModel;
pub use changes::Changes;
pub use choice::Choice;
pub use choices::Choices;
pub use column::Column;
pub use columns::Columns;
pub(crate) use columns::same;
pub use default_value::DefaultValue;
pub use draft::Draft;
pub(crate) use draft::misfit;
pub use field::{Field, Mismatch};
pub use forms::Forms;
pub use hooks::{Hooks, NoHooks};
pub use json::Json;
pub use key::Key;
pub use kind::Kind;
pub use model::Model;
pub use new_row::NewRow;
pub use prefixed_names::PrefixedNames;
pub use public::Public;
pub use reference::{OnDelete, Reference};
#[cfg(feature = "decimal")]
pub use rust_decimal::Decimal;
pub use save_error::SaveError;
pub use set_fields::SetFields;
pub use sink::Sink;
pub use source::{ReadError, ReadProblem, Source, take};
pub use update::Update;
pub use value::{ParseError, Value};
pub use wrapper::Wrapper;
