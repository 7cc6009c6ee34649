//! Request bodies as flat text fields, decoded strictly.
//!
//! The usual decoders replace bad UTF-8 by U+FFFD, so that two different passwords become one, and let the last of two equal keys
//! win. Here a body is decoded exactly or refused.

mod accept;
pub(crate) mod body;
mod content_type;
mod error;
mod fields;
mod json;
mod read;
mod urlencoded;

pub use accept::accepts_json;
pub use auth_core::form::{FieldError, FormData, FormErrors};
pub use content_type::{BodyKind, UnsupportedBody};
pub use error::DecodeError;
pub use fields::{Fields, Limits};
