//! The rows.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

/// All of a user, and what tells whether the session is alive.
#[derive(FromRow)]
#[expect(dead_code, reason = "loaded for whoever works with the user")]
pub(crate) struct Visitor {
    pub(crate) user_id: i64,
    pub(crate) auth_hash: Vec<u8>,
    pub(crate) expires_at: i64,
    pub(crate) ends_at: i64,
    pub(crate) seen_at: i64,
    pub(crate) id: i64,
    pub(crate) password: String,
    pub(crate) last_login: Option<DateTime<Utc>>,
    pub(crate) username_key: String,
    pub(crate) email_key: Option<String>,
    pub(crate) is_superuser: bool,
    pub(crate) username: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) email: String,
    pub(crate) is_staff: bool,
    pub(crate) is_active: bool,
    pub(crate) date_joined: DateTime<Utc>,
    pub(crate) nickname: String,
    pub(crate) birthday: Option<NaiveDate>,
    pub(crate) credits: i64,
}

/// As little of them as the answer needs.
#[derive(FromRow)]
pub(crate) struct NarrowVisitor {
    pub(crate) username: String,
    pub(crate) is_active: bool,
    pub(crate) expires_at: i64,
    pub(crate) ends_at: i64,
}

/// What a login compares.
#[derive(FromRow)]
pub(crate) struct Candidate {
    pub(crate) id: i64,
    pub(crate) password: String,
    pub(crate) is_active: bool,
}

/// An article in the list.
#[derive(FromRow, serde::Serialize)]
pub(crate) struct Headline {
    pub(crate) id: i64,
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) created: DateTime<Utc>,
}
