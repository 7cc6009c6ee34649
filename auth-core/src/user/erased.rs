//! What is left in a column when what it says about a person is erased.

use crate::db::Db;
use crate::form::{FieldError, FormErrors};
use crate::model::{Column, Kind, SaveError, Value};
use crate::password::HashError;
use crate::token::{RngError, random};

use super::AuthUser;

/// What is left in a column when what it says about a person is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Erased {
    /// What every erased row has.
    Alike,
    /// Random text, since no two rows may share it.
    Unlike,
    /// The same in the form of an address.
    UnlikeAddress,
}

impl Erased {
    /// What is left in `column` of `U`.
    pub(super) fn of<U: AuthUser>(column: &Column) -> Self {
        let is_shared_by_none = column.unique
            || column.field == U::USERNAME_FIELD
            || U::UNIQUE_TOGETHER
                .iter()
                .any(|fields| fields.contains(&column.field));
        match Some(column.field) == U::EMAIL_FIELD {
            _ if !is_shared_by_none => Self::Alike,
            true => Self::UnlikeAddress,
            false => Self::Unlike,
        }
    }

    /// The value for `column`.
    ///
    /// # Errors
    ///
    /// [`SaveError::Db`] when the database could not compute the default, [`SaveError::Password`] when the operating system gave no
    /// random bytes.
    pub(super) async fn value(self, column: &Column, db: &Db) -> Result<Value, SaveError> {
        let takes_any_text = column.kind == Kind::Text && column.choices.is_empty();
        if column.nullable {
            return Ok(Value::Null(column.kind));
        }
        if takes_any_text && let Some(text) = self.random_text(column).map_err(HashError::from)? {
            return Ok(Value::Text(text));
        }
        match (column.default, column.default_sql, column.kind) {
            (Some(default), _, kind) => Ok(default.value(kind, db.now())),
            (None, Some(expression), _) => Ok(db.compute(expression, column).await?),
            (None, None, Kind::Text) if takes_any_text => Ok(Value::Text(String::new())),
            (None, None, Kind::Bytes) => Ok(Value::Bytes(Vec::new())),
            // The derive has refused such a column.
            _ => Err(FormErrors::of(column.field, FieldError::new("required")).into()),
        }
    }

    fn random_text(self, column: &Column) -> Result<Option<String>, RngError> {
        if self == Self::Alike {
            return Ok(None);
        }
        let number = u64::from_le_bytes(random()?);
        if self == Self::UnlikeAddress {
            // A domain that nobody will ever have (RFC 2606).
            return Ok(Some(format!("{number:016x}@erased.invalid")));
        }
        // Where there is little room, the digits count.
        let text = format!("erased-{number:016x}");
        let room = column.max_length.map_or(text.len(), |room| room as usize);
        let begin = text.len().saturating_sub(room);
        Ok(Some(text[begin..].to_owned()))
    }
}
