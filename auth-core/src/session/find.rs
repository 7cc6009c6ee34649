//! Finding a session and its user.

use std::sync::Arc;

use crate::db::{DbError, Row, row_by_place};
use crate::model::{AbstractModel, Field};
use crate::token::{SessionToken, TokenHash};
use crate::user::AuthUser;

use super::{Lookup, Session, SessionData, SessionRecord, Sessions};

impl<U: AuthUser> Sessions<U> {
    /// The session of a token and its user, in one query. It writes nothing, except that a session
    /// whose user has another password now, or may not log in any more, is removed.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer: nobody counts as logged in or out by that.
    pub async fn load(&self, token: &SessionToken) -> Result<Lookup<U>, DbError> {
        let id = token.hash();
        let Some(cache) = &self.cache else {
            return self.find(id).await;
        };
        Ok(match cache.get(&id, self.find(id)).await? {
            // It may have ended at hand.
            Lookup::Live(session) if !session.record.is_live(self.db.epoch()) => Lookup::Dead,
            found => found,
        })
    }

    async fn find(&self, id: TokenHash) -> Result<Lookup<U>, DbError> {
        let values = vec![id.as_bytes().to_vec().into_value()];
        let row = self.db.fetch_row(self.select.clone(), values).await?;
        let Some(session) = row.and_then(|row| Self::read(id, &row).transpose()) else {
            return Ok(Lookup::Dead);
        };
        let session = session?;
        if !session.record.is_live(self.db.epoch()) {
            return Ok(Lookup::Dead);
        }
        if let Some(user) = session.user() {
            if !user.is_active() {
                // Removed, not only refused: an account that is active again revives no session.
                self.end(&id).await?;
                return Ok(Lookup::Dead);
            }
            if !self.is_auth_hash_of(user, session.record.auth_hash.as_deref()) {
                tracing::info!(session = %id.reference(), "the password has changed since the login; session removed");
                self.end(&id).await?;
                return Ok(Lookup::Dead);
            }
        }
        Ok(Lookup::Live(Arc::new(session)))
    }

    /// The session and its user; nothing when the user is gone and a database without foreign keys
    /// has left the session behind.
    fn read(id: TokenHash, row: &Row) -> Result<Option<Session<U>>, DbError> {
        let mut columns = row_by_place(row, 0);
        let record = SessionRecord::<U::Key>::read(&mut columns)?;
        let user = match record.user_id {
            Some(_) if row.at::<Option<U::Key>>(Self::key_place())?.is_none() => return Ok(None),
            Some(_) => Some(U::read(&mut columns)?),
            None => None,
        };
        let data = SessionData::decode(record.data.as_deref());
        let mut session = Session::new(id, record, data, user);
        session.bytes = columns.bytes();
        Ok(Some(session))
    }

    /// Where the key of the user stands in the row.
    fn key_place() -> usize {
        let key = U::COLUMNS.iter().position(|column| column.primary_key);
        SessionRecord::<U::Key>::COLUMNS.len() + key.unwrap_or_default()
    }

    fn is_auth_hash_of(&self, user: &U, stored: Option<&[u8]>) -> bool {
        let (key, hash) = (user.key().to_string(), user.password_hash().as_str());
        let parts = [key.as_bytes(), hash.as_bytes()];
        stored.is_some_and(|tag| self.key.verify(&parts, tag))
    }
}
