//! Which user model a database belongs to.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::model::{Field, Kind};
use crate::user::AuthUser;

/// The user model of a database: recorded by its first migration, compared at every start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserModel {
    /// `app.Model`.
    pub label: String,
    /// The table.
    pub table: String,
    /// The kind of the key: a 64-bit integer or a UUID.
    pub key: Kind,
}

impl UserModel {
    /// The record of `U`.
    pub fn of<U: AuthUser>() -> Self {
        Self {
            label: U::LABEL.to_owned(),
            table: U::TABLE.to_owned(),
            key: <U::Key as Field>::KIND,
        }
    }
}

impl fmt::Display for UserModel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} (table {}, key {})",
            self.label,
            self.table,
            self.key.name()
        )
    }
}
