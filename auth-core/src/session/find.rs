//! Finding a session and its user.

use std::sync::Arc;

use crate::db::{DbError, Places};
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
        match cache.get(&id, || self.find(id)).await? {
            // It seems to have ended at hand; but another process may have seen it since.
            Lookup::Live(session) if !session.record.is_live(self.db.epoch()) => {
                cache.forget(&id);
                Box::pin(self.find(id)).await
            }
            found => Ok(found),
        }
    }

    async fn find(&self, id: TokenHash) -> Result<Lookup<U>, DbError> {
        let values = vec![id.as_bytes().to_vec().into_value()];
        let Some(row) = self.db.fetch_places(&self.select, values).await? else {
            return Ok(Lookup::Dead);
        };
        let Some(session) = Self::read(id, row)? else {
            return Ok(Lookup::Dead);
        };
        if !session.record.is_live(self.db.epoch()) {
            return Ok(Lookup::Dead);
        }
        if let Some(user) = session.user() {
            if !user.is_active() {
                // Removed, not only refused: an account that is active again revives no session.
                Box::pin(self.end(&id)).await?;
                return Ok(Lookup::Dead);
            }
            if !self.is_auth_hash_of(user, session.record.auth_hash.as_deref()) {
                tracing::info!(session = %id.reference(), "the password has changed since the login; session removed");
                Box::pin(self.end(&id)).await?;
                return Ok(Lookup::Dead);
            }
        }
        Ok(Lookup::Live(Arc::new(session)))
    }

    /// The session and its user; nothing when the user is gone and a database without foreign keys
    /// has left the session behind.
    fn read(id: TokenHash, mut row: Places) -> Result<Option<Session<U>>, DbError> {
        let record = SessionRecord::<U::Key>::read(&mut row, None)?;
        let mut columns = U::COLUMNS.iter().enumerate();
        let is_gone =
            columns.any(|(place, column)| column.primary_key && row.is_null(place, column));
        let user = match record.user_id {
            Some(_) if is_gone => return Ok(None),
            Some(_) => Some(U::read(&mut row, None)?),
            None => None,
        };
        let data = SessionData::decode(record.data.as_deref());
        let mut session = Session::new(id, record, data, user);
        session.bytes = row.bytes();
        Ok(Some(session))
    }

    fn is_auth_hash_of(&self, user: &U, stored: Option<&[u8]>) -> bool {
        let (key, hash) = (user.key().to_string(), user.password_hash().as_str());
        let parts = [key.as_bytes(), hash.as_bytes()];
        stored.is_some_and(|tag| self.key.verify(&parts, tag))
    }
}
