//! Sessions in bulk.

use std::fmt::Write as _;

use auth_core::token::SessionToken;

use super::{COOKIES, Content, USERS, username};
use crate::Outcome;

/// So many rows go into one statement.
const CHUNK: usize = 100_000;

/// The keys of sessions, one behind the other, and the cookies of some.
pub(super) struct Sessions {
    keys: Vec<u8>,
    /// A line for each: the cookie and the name of its user.
    pub(super) cookies: String,
}

/// Rows for one statement: `keys` are 32 bytes each, `first` is the place of the first one.
pub(super) struct Chunk {
    pub(super) keys: Vec<u8>,
    pub(super) first: i64,
    pub(super) count: i64,
}

impl Sessions {
    /// New ones. Small numbers come in random order, as they would grow; large ones sorted, because that takes a minute
    /// instead of an hour.
    pub(super) fn generate(content: Content) -> Outcome<Self> {
        let mut rows = Vec::with_capacity(content.sessions);
        let mut tokens = Vec::with_capacity(COOKIES);
        for number in 0..content.sessions {
            let token = SessionToken::generate()?;
            rows.push((*token.hash().as_bytes(), number));
            if number < COOKIES {
                tokens.push(token);
            }
        }
        if content.sessions > CHUNK {
            rows.sort_unstable();
        }
        let mut cookies = String::new();
        for (place, (_, number)) in rows.iter().enumerate() {
            if let Some(token) = tokens.get(*number) {
                let user = username(place % USERS);
                writeln!(cookies, "sid={} {user}", token.encode())?;
            }
        }
        let keys = rows.into_iter().flat_map(|(key, _)| key).collect();
        Ok(Self { keys, cookies })
    }

    pub(super) fn chunks(&self) -> impl Iterator<Item = Chunk> {
        let chunks = self.keys.chunks(32 * CHUNK).enumerate();
        chunks.map(|(number, keys)| Chunk {
            keys: keys.to_vec(),
            first: i64::try_from(number * CHUNK).unwrap_or(i64::MAX),
            count: i64::try_from(keys.len() / 32).unwrap_or(i64::MAX),
        })
    }
}
