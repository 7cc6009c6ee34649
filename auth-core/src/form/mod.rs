//! What is wrong with what a person filled in, as data.

mod data;
mod error;
mod errors;

pub use data::FormData;
pub use error::FieldError;
pub use errors::FormErrors;
