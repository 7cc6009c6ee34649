//! What this program has written, told to whoever keeps copies of rows.
//!
//! ```text
//! statement ── Touched ──> Changes::of ──> after the commit: tell ──> watchers in this process
//!                                    └──> inside of it: announce ──> hear in other processes
//! ```
//!
//! A statement of our own says which row it changes. Any other is searched for the names of the watched tables: to forget
//! too much costs a read, to forget too little would keep somebody logged in.

mod announce;
mod hear;
mod quiet;
mod registry;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::model::Value;

pub(crate) use hear::Hearing;
pub(crate) use quiet::Quiet;
pub(crate) use registry::{Changes, Watcher};

/// What a statement changes, as far as it is known.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Touched {
    /// Whatever its text names.
    Unknown,
    /// Nothing that anybody could have a copy of.
    Nothing,
    /// One row, by its table and key.
    Row(&'static str, Value),
}

/// Rows that may have changed: one of a table, or any.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Change {
    /// The table.
    pub(crate) table: String,
    /// The key of the row in text form; none for any row.
    pub(crate) key: Option<String>,
}

impl Change {
    fn any(table: &str) -> Self {
        Self {
            table: table.to_owned(),
            key: None,
        }
    }

    fn row(table: &str, key: &Value) -> Self {
        let key = match key {
            Value::Bytes(bytes) => URL_SAFE_NO_PAD.encode(bytes),
            other => other.display(),
        };
        Self {
            table: table.to_owned(),
            key: Some(key),
        }
    }

    /// Any row of the same table.
    pub(super) fn of_table(self) -> Self {
        Self { key: None, ..self }
    }

    /// Whether who knows of this knows of `other` too.
    pub(super) fn covers(&self, other: &Self) -> bool {
        self.table == other.table && (self.key.is_none() || self.key == other.key)
    }

    /// The key of the row, if it is one of bytes.
    pub(crate) fn key_bytes(&self) -> Option<Vec<u8>> {
        URL_SAFE_NO_PAD.decode(self.key.as_ref()?).ok()
    }
}
