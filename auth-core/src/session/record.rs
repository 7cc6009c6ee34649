//! The row of a session.

use crate::AbstractModel;
use crate::model::Key;

/// The row of a session. All times are whole seconds since 1970, so that comparisons are alike on
/// every database. The widest come first: PostgreSQL fills the gap before a wide column, 24 bytes a session in any other order.
#[derive(Clone, AbstractModel)]
pub(crate) struct SessionRecord<K: Key> {
    /// Whose it is; null before a login.
    pub(crate) user_id: Option<K>,
    /// When the password was given.
    pub(crate) auth_time: i64,
    /// When a request last came, to the minute.
    pub(crate) seen_at: i64,
    /// When it ends at the latest.
    pub(crate) ends_at: i64,
    /// When it ends if no request comes.
    pub(crate) expires_at: i64,
    /// How many seconds it lives without a request.
    pub(crate) idle: i32,
    /// How many factors were given.
    pub(crate) aal: i16,
    /// Whether it outlives the browser.
    pub(crate) persistent: bool,
    /// SHA-256 of the token; the token itself is only in the cookie.
    pub(crate) id: Vec<u8>,
    /// Keyed hash of the password hash at the login: a changed password ends the session.
    pub(crate) auth_hash: Option<Vec<u8>>,
    /// What the application keeps in it, as JSON.
    pub(crate) data: Option<String>,
}
