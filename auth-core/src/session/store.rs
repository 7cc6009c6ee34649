//! Finding, making, changing and ending sessions.

use std::sync::Arc;

use crate::db::{Db, DbError, Row, Sql, Tx, row_by_place};
use crate::model::{AbstractModel, Field, Key, Model, crud};
use crate::password::PasswordHash;
use crate::secret::{MacKey, SecretKey};
use crate::token::{SessionToken, TokenHash};
use crate::user::AuthUser;

use super::{
    Change, Lookup, Session, SessionData, SessionError, SessionPolicy, SessionRecord, TABLE,
};

/// The sessions of the users `U`.
///
/// Cheap to clone. Every statement is prepared once, here.
#[derive(Debug)]
pub struct Sessions<U> {
    db: Db,
    policy: SessionPolicy,
    key: Arc<MacKey>,
    select: Sql,
    user: std::marker::PhantomData<fn() -> U>,
}

impl<U> Clone for Sessions<U> {
    fn clone(&self) -> Self {
        Self {
            db: self.db.clone(),
            policy: self.policy,
            key: self.key.clone(),
            select: self.select.clone(),
            user: std::marker::PhantomData,
        }
    }
}

/// A row of the joined query.
type Found<U> = (SessionRecord<<U as Model>::Key>, Option<U>);

impl<U: AuthUser> Sessions<U> {
    /// The sessions in `db`.
    pub fn new(db: &Db, secret: &SecretKey, policy: SessionPolicy) -> Self {
        let select = Sql::generated(format!(
            "SELECT {}, {} FROM \"{TABLE}\" s LEFT JOIN \"{}\" u ON u.\"{}\" = s.\"user_id\" WHERE s.\"id\" = ?",
            crud::column_list::<SessionRecord<U::Key>>("s."),
            crud::column_list::<U>("u."),
            U::TABLE,
            U::KEY,
        ));
        Self {
            db: db.clone(),
            policy,
            key: Arc::new(secret.derive("session auth hash")),
            select: select.prepare(db.engine()),
            user: std::marker::PhantomData,
        }
    }

    /// How long sessions live.
    pub const fn policy(&self) -> &SessionPolicy {
        &self.policy
    }

    /// The session of a token and its user, in one query. It writes nothing, except that a session
    /// whose user has another password now, or may not log in any more, is removed.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer: nobody counts as logged in or out by that.
    pub async fn load(&self, token: &SessionToken) -> Result<Lookup<U>, DbError> {
        let id = token.hash();
        let row = self
            .db
            .fetch_row(
                self.select.clone(),
                vec![id.as_bytes().to_vec().into_value()],
            )
            .await?;
        let Some(row) = row else {
            return Ok(Lookup::Dead);
        };
        let Some((record, user)) = Self::read(&row)? else {
            return Ok(Lookup::Dead);
        };
        if !record.is_live(self.db.epoch()) {
            return Ok(Lookup::Dead);
        }
        if let Some(user) = &user {
            if !user.is_active() {
                // Removed, not only refused: an account that is active again revives no session.
                self.end(&id).await?;
                return Ok(Lookup::Dead);
            }
            if !self.is_auth_hash_of(user, record.auth_hash.as_deref()) {
                tracing::info!(session = %id.reference(), "the password has changed since the login; session removed");
                self.end(&id).await?;
                return Ok(Lookup::Dead);
            }
        }
        let data = SessionData::decode(record.data.as_deref());
        Ok(Lookup::Live(Box::new(Session {
            id,
            record,
            data,
            user,
        })))
    }

    /// The session and its user; nothing when the user is gone and a database without foreign keys
    /// has left the session behind.
    fn read(row: &Row) -> Result<Option<Found<U>>, DbError> {
        let start = SessionRecord::<U::Key>::COLUMNS.len();
        let record = SessionRecord::<U::Key>::read(&mut row_by_place(row, 0))?;
        if record.user_id.is_none() {
            return Ok(Some((record, None)));
        }
        let key = U::COLUMNS.iter().position(|column| column.primary_key);
        let is_there = row
            .at::<Option<U::Key>>(start + key.unwrap_or_default())?
            .is_some();
        Ok(if is_there {
            Some((record, Some(U::read(&mut row_by_place(row, start))?)))
        } else {
            None
        })
    }

    /// Stores `data` as a new session that nobody has logged in to.
    ///
    /// # Errors
    ///
    /// [`SessionError::TooLarge`] when there is too much of it.
    pub async fn create_anonymous(
        &self,
        data: &SessionData,
    ) -> Result<(SessionToken, Session<U>), SessionError> {
        let token = SessionToken::generate()?;
        let record = self.record(&token.hash(), None, false, data)?;
        let row = record.clone();
        self.db
            .transact(move |tx| Box::pin(async move { insert(tx, &row).await }))
            .await?;
        let session = Session {
            id: token.hash(),
            record,
            data: data.clone(),
            user: None,
        };
        Ok((token, session))
    }

    /// The row of a new session that begins now.
    pub(crate) fn record(
        &self,
        id: &TokenHash,
        user: Option<(U::Key, &PasswordHash)>,
        remembered: bool,
        data: &SessionData,
    ) -> Result<SessionRecord<U::Key>, SessionError> {
        let now = self.db.epoch();
        let lifetime = self.policy.lifetime(remembered);
        let mut record = SessionRecord {
            id: id.as_bytes().to_vec(),
            user_id: user.map(|(key, _)| key),
            auth_hash: user.map(|(key, hash)| self.auth_hash(key, hash).to_vec()),
            auth_time: now,
            aal: 1,
            seen_at: now,
            idle: i32::try_from(lifetime.idle.num_seconds()).unwrap_or(i32::MAX),
            ends_at: now.saturating_add(lifetime.absolute.num_seconds()),
            expires_at: now,
            persistent: remembered,
            data: data.encode()?,
        };
        record.touch(now);
        Ok(record)
    }

    /// Merges what a request changed into the stored data, name by name.
    ///
    /// # Errors
    ///
    /// [`SessionError::Gone`] when the session has ended meanwhile: it is not brought back.
    pub async fn merge(&self, id: &TokenHash, changes: Vec<Change>) -> Result<(), SessionError> {
        let id = id.as_bytes().to_vec();
        self.db
            .transact(move |tx| {
                Box::pin(async move {
                    let mut data = read_data(tx, &id).await?.ok_or(SessionError::Gone)?;
                    data.apply(changes);
                    let sql = "UPDATE \"auth_session\" SET \"data\" = ? WHERE \"id\" = ?";
                    match tx.execute(sql, (data.encode()?, id)).await? {
                        1 => Ok(()),
                        _ => Err(SessionError::Gone),
                    }
                })
            })
            .await
    }

    /// Moves the idle end of a session, if it is still there.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn touch(&self, session: &Session<U>) -> Result<(), DbError> {
        let mut record = session.record.clone();
        record.touch(self.db.epoch());
        let sql =
            "UPDATE \"auth_session\" SET \"seen_at\" = ?, \"expires_at\" = ? WHERE \"id\" = ?";
        self.db
            .execute(sql, (record.seen_at, record.expires_at, record.id))
            .await?;
        Ok(())
    }

    /// Ends a session. Says whether it was there.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn end(&self, id: &TokenHash) -> Result<bool, DbError> {
        let ended = self.db.execute(DELETE, (id.as_bytes().to_vec(),)).await?;
        Ok(ended > 0)
    }

    /// The keyed hash by which a session knows that the password is still the one of its login.
    pub(crate) fn auth_hash(&self, key: U::Key, hash: &PasswordHash) -> [u8; 32] {
        self.key
            .mac(&[key.to_string().as_bytes(), hash.as_str().as_bytes()])
    }

    fn is_auth_hash_of(&self, user: &U, stored: Option<&[u8]>) -> bool {
        let parts = [
            user.key().to_string(),
            user.password_hash().as_str().to_owned(),
        ];
        stored.is_some_and(|tag| {
            self.key
                .verify(&[parts[0].as_bytes(), parts[1].as_bytes()], tag)
        })
    }
}

const DELETE: &str = "DELETE FROM \"auth_session\" WHERE \"id\" = ?";

/// Inserts a session. Never an upsert: what has ended stays ended.
pub(crate) async fn insert<K: Key>(
    tx: &mut Tx,
    record: &SessionRecord<K>,
) -> Result<(), SessionError> {
    let columns = crud::column_list::<SessionRecord<K>>("");
    let places = vec!["?"; SessionRecord::<K>::COLUMNS.len()].join(", ");
    let sql = Sql::generated(format!(
        "INSERT INTO \"{TABLE}\" ({columns}) VALUES ({places})"
    ));
    tx.execute(sql, record.values()).await?;
    Ok(())
}

/// The stored data of a session, held until the end of the transaction; nothing when it has ended.
pub(crate) async fn read_data(tx: &mut Tx, id: &[u8]) -> Result<Option<SessionData>, DbError> {
    let sql = "SELECT \"data\" FROM \"auth_session\" WHERE \"id\" = ?";
    let row: Option<(Option<String>,)> = tx.fetch_for_update(sql, (id.to_vec(),)).await?;
    Ok(row.map(|(data,)| SessionData::decode(data.as_deref())))
}

/// Ends one session inside a transaction.
pub(crate) async fn delete(tx: &mut Tx, id: &[u8]) -> Result<u64, DbError> {
    tx.execute(DELETE, (id.to_vec(),)).await
}

/// Ends all sessions of a user inside a transaction.
pub(crate) async fn end_all_of<K: Key>(user: K, tx: &mut Tx) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM \"auth_session\" WHERE \"user_id\" = ?",
        (user,),
    )
    .await
}
