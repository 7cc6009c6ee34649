//! Databases to measure with: 1,000 users with one password, so many sessions spread over them, 20 articles.

mod axum_login;
mod ours;
mod sessions;
mod users;

pub(crate) use axum_login::{PROGRAM as AXUM_LOGIN, axum_login};
pub(crate) use ours::ours;

/// The users are `user0000` to `user0999`.
pub(crate) const USERS: usize = 1_000;

/// The password of all of them.
pub(crate) const PASSWORD: &str = "a right password";

/// How many sessions are asked for by their cookie, at most.
pub(crate) const COOKIES: usize = 10_000;

/// So that a database which was seeded months ago still serves.
const LIFETIME: i64 = 300 * 24 * 60 * 60;

/// The name of the user at this place.
pub(crate) fn username(place: usize) -> String {
    format!("user{place:04}")
}

/// What is in a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) sessions: usize,
}

impl Content {
    /// The usual one.
    pub(crate) const USUAL: Self = Self { sessions: 10_000 };

    /// For the purge.
    pub(crate) const LARGE: Self = Self {
        sessions: 1_000_000,
    };

    /// What a site has that grew for years.
    pub(crate) const HUGE: Self = Self {
        sessions: 5_000_000,
    };

    /// A name for files and databases.
    pub(crate) fn name(self, whose: &str) -> String {
        format!("{whose}_{}", self.sessions)
    }
}
