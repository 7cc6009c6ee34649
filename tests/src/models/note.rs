//! A table of the application.

use auth_core::Model;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

use super::User;

/// One column of every kind, null and not null, and a key to the user model.
#[derive(Debug, Clone, PartialEq, Model)]
#[model(table = "notes_note", label = "notes.Note")]
pub struct Note {
    /// The key.
    pub id: i64,
    /// Whose it is.
    #[model(references = User)]
    pub author_id: i64,
    /// Text of any length.
    pub body: String,
    /// Text of a limited length.
    #[model(max_length = 10, unique)]
    pub code: Option<String>,
    /// A truth.
    pub pinned: Option<bool>,
    /// A small number.
    pub stars: Option<i16>,
    /// A number.
    pub views: Option<i32>,
    /// A large number.
    pub size: Option<i64>,
    /// A fraction.
    pub score: Option<f64>,
    /// Bytes.
    pub digest: Option<Vec<u8>>,
    /// A name for other systems.
    pub external: Option<Uuid>,
    /// A day.
    pub due_on: Option<NaiveDate>,
    /// A time of day.
    pub due_at: Option<NaiveTime>,
    /// A moment.
    pub seen_at: Option<DateTime<Utc>>,
}
