//! What is wrong with what a person filled in, as data.

mod error;
mod errors;

pub use error::FieldError;
pub use errors::FormErrors;
