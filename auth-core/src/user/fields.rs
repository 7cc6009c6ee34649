//! The columns that only user models have.

use crate::identity::IdentityKey;
use crate::model::{Field, Kind, Mismatch, Value};
use crate::password::PasswordHash;

impl Field for PasswordHash {
    const KIND: Kind = Kind::Text;
    // As in Django's later versions: room for the longest format and for new ones.
    const MAX_LENGTH: Option<u32> = Some(255);

    fn into_value(self) -> Value {
        Value::Text(self.as_str().to_owned())
    }

    fn from_value(value: Value) -> Result<Self, Mismatch> {
        String::from_value(value).map(Self::from_stored)
    }
}

impl Field for IdentityKey {
    const KIND: Kind = Kind::Key;
    #[expect(clippy::cast_possible_truncation, reason = "about a thousand")]
    const MAX_LENGTH: Option<u32> = Some(Self::MAX_BYTES as u32);

    fn into_value(self) -> Value {
        Value::Key(self.as_str().to_owned())
    }

    fn from_value(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Key(text) => Ok(Self::from_stored(text)),
            other => Err(Mismatch::new(Kind::Key, &other)),
        }
    }
}
