//! What is wrong with what a person filled in, as data.

mod data;
mod error;
mod errors;
mod fields;

pub use data::FormData;
pub use error::FieldError;
pub use errors::FormErrors;
pub(crate) use fields::ByField;
pub use fields::{EmptyForm, FormFields};
