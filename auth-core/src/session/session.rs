//! A session, as a request holds it.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::model::Key;
use crate::token::TokenHash;
use crate::user::AuthUser;

use super::policy::TOUCH_INTERVAL;
use super::{SessionData, SessionRecord};

/// A living session and its user.
///
/// # Security
///
/// `Debug` shows the reference of the session and its user, but nothing that the application or the
/// library keeps in it.
pub struct Session<U: AuthUser> {
    pub(super) id: TokenHash,
    pub(super) record: SessionRecord<U::Key>,
    pub(super) data: SessionData,
    /// Bytes of text in its row and that of its user.
    pub(super) bytes: usize,
    /// Whether somebody writes, or has written, that it was seen: requests may share a session at hand.
    pub(super) touched: AtomicBool,
    // Shared with whoever asks for the user alone: an extractor copies a pointer, not a row.
    pub(super) user: Option<Arc<U>>,
}

/// What a token leads to.
#[derive(Debug)]
pub enum Lookup<U: AuthUser> {
    /// A living session, perhaps with a user.
    Live(Arc<Session<U>>),
    /// No session, or one that has ended: the request is anonymous and the cookie can go.
    Dead,
}

impl<U: AuthUser> Clone for Lookup<U> {
    fn clone(&self) -> Self {
        match self {
            Self::Live(session) => Self::Live(session.clone()),
            Self::Dead => Self::Dead,
        }
    }
}

impl<U: AuthUser> Session<U> {
    pub(crate) fn new(
        id: TokenHash,
        record: SessionRecord<U::Key>,
        data: SessionData,
        user: Option<U>,
    ) -> Self {
        Self {
            id,
            record,
            data,
            bytes: 0,
            touched: AtomicBool::new(false),
            user: user.map(Arc::new),
        }
    }

    /// The hash of its token, which is its key in the table.
    pub const fn id(&self) -> &TokenHash {
        &self.id
    }

    /// Who is logged in.
    pub fn user(&self) -> Option<&U> {
        self.user.as_deref()
    }

    /// Who is logged in, to be kept.
    pub fn shared_user(&self) -> Option<Arc<U>> {
        self.user.clone()
    }

    /// The key of who is logged in.
    pub fn user_id(&self) -> Option<U::Key> {
        self.record.user_id
    }

    /// What the application keeps in it.
    pub const fn data(&self) -> &SessionData {
        &self.data
    }

    /// About how many bytes of memory it takes.
    pub(super) fn weight(&self) -> usize {
        size_of::<Self>() + size_of::<U>() + self.bytes + self.data.weight()
    }

    /// When the password was given, in seconds since 1970.
    pub const fn auth_time(&self) -> i64 {
        self.record.auth_time
    }

    /// When it ends at the latest, in seconds since 1970.
    pub const fn ends_at(&self) -> i64 {
        self.record.ends_at
    }

    /// Whether it outlives the browser.
    pub const fn is_persistent(&self) -> bool {
        self.record.persistent
    }

    /// Whether the idle end is due to be moved.
    pub const fn wants_touch(&self, now: i64) -> bool {
        now - self.record.seen_at >= TOUCH_INTERVAL.num_seconds()
    }
}

impl<U: AuthUser> fmt::Debug for Session<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("id", &self.id)
            .field("user", &self.user)
            .field("ends_at", &self.record.ends_at)
            .finish_non_exhaustive()
    }
}

impl<K: Key> SessionRecord<K> {
    /// Whether it has not ended yet.
    pub(super) const fn is_live(&self, now: i64) -> bool {
        now < self.expires_at && now < self.ends_at
    }

    /// Moves the idle end, never past the absolute one.
    pub(super) fn touch(&mut self, now: i64) {
        self.seen_at = now;
        self.expires_at = self.ends_at.min(now.saturating_add(self.idle.into()));
    }
}
