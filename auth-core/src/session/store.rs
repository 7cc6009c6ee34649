//! Making, changing and ending sessions.

use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::db::{Db, DbError, Select, Sql, Tx};
use crate::model::{AbstractModel, Key, Value, crud};
use crate::password::PasswordHash;
use crate::secret::{MacKey, SecretKey};
use crate::token::{SessionToken, TokenHash};
use crate::user::AuthUser;

use super::cache::SessionCache;
use super::{Change, Session, SessionData, SessionError, SessionPolicy, SessionRecord, TABLE};

/// The sessions of the users `U`.
///
/// Cheap to clone. Every statement is prepared once, here.
#[derive(Debug)]
pub struct Sessions<U: AuthUser> {
    pub(super) db: Db,
    policy: SessionPolicy,
    pub(super) key: Arc<MacKey>,
    pub(super) select: Select,
    pub(super) cache: Option<Arc<SessionCache<U>>>,
    user: PhantomData<fn() -> U>,
}

impl<U: AuthUser> Clone for Sessions<U> {
    fn clone(&self) -> Self {
        Self {
            db: self.db.clone(),
            policy: self.policy,
            key: self.key.clone(),
            select: self.select.clone(),
            cache: self.cache.clone(),
            user: PhantomData,
        }
    }
}

impl<U: AuthUser> Sessions<U> {
    /// The sessions in `db`.
    pub fn new(db: &Db, secret: &SecretKey, policy: SessionPolicy) -> Self {
        let columns = [
            ("s.", SessionRecord::<U::Key>::COLUMNS.as_slice()),
            ("u.", U::COLUMNS.as_slice()),
        ];
        let rest = format!(
            "FROM \"{TABLE}\" s LEFT JOIN \"{}\" u ON u.\"{}\" = s.\"user_id\" WHERE s.\"id\" = ?",
            U::TABLE,
            U::KEY,
        );
        let select = Select::new(db.engine(), &columns, &rest);
        Self {
            db: db.clone(),
            policy,
            key: Arc::new(secret.derive("session auth hash")),
            select: select.prepare(db.engine()),
            cache: None,
            user: PhantomData,
        }
    }

    /// Keeps sessions at hand. What is written through this database handle and its clones holds at the next request;
    /// what is written otherwise, within `max_stale`. On PostgreSQL the processes that keep sessions at hand tell each
    /// other, so that it holds at once.
    pub fn cached(mut self, max_stale: Duration) -> Self {
        self.cache = Some(SessionCache::new(&self.db, max_stale));
        self
    }

    /// Forgets what is kept at hand. For changes of sessions and users that no statement names, such as those of a trigger or a
    /// function in the database: they would hold within `max_stale` only.
    pub fn forget_cached(&self) {
        if let Some(cache) = &self.cache {
            cache.forget_all();
        }
    }

    /// How long sessions live.
    pub const fn policy(&self) -> &SessionPolicy {
        &self.policy
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
        let session = Session::new(token.hash(), record, data.clone(), None);
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
        let key = id.as_bytes().to_vec();
        let merged = self
            .db
            .transact(move |tx| {
                Box::pin(async move {
                    let mut data = read_data(tx, &key).await?.ok_or(SessionError::Gone)?;
                    data.apply(changes);
                    let sql = "UPDATE \"auth_session\" SET \"data\" = ? WHERE \"id\" = ?";
                    let sql = Sql::from(sql).touching(TABLE, Value::Bytes(key.clone()));
                    match tx.execute(sql, (data.encode()?, key)).await? {
                        1 => Ok(()),
                        _ => Err(SessionError::Gone),
                    }
                })
            })
            .await;
        if let (Err(SessionError::Gone), Some(cache)) = (&merged, &self.cache) {
            cache.forget(id);
        }
        merged
    }

    /// Moves the idle end of a session, if it is still there. Of those who hold the same session, the first writes.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn touch(&self, session: &Session<U>) -> Result<(), DbError> {
        if session.touched.swap(true, Ordering::Relaxed) {
            return Ok(());
        }
        let mut record = session.record.clone();
        record.touch(self.db.epoch());
        let sql =
            "UPDATE \"auth_session\" SET \"seen_at\" = ?, \"expires_at\" = ? WHERE \"id\" = ?";
        // Other processes need not know.
        let sql = Sql::from(sql).touching_nothing();
        let written = self
            .db
            .execute(sql, (record.seen_at, record.expires_at, record.id));
        if let Err(error) = written.await {
            session.touched.store(false, Ordering::Relaxed);
            return Err(error);
        }
        if let Some(cache) = &self.cache {
            cache.forget(session.id());
        }
        Ok(())
    }

    /// Ends a session. Says whether it was there.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn end(&self, id: &TokenHash) -> Result<bool, DbError> {
        let id = id.as_bytes().to_vec();
        let ended = self.db.execute(delete_of(&id), (id,)).await?;
        Ok(ended > 0)
    }

    /// The keyed hash by which a session knows that the password is still the one of its login.
    pub(crate) fn auth_hash(&self, key: U::Key, hash: &PasswordHash) -> [u8; 32] {
        self.key
            .mac(&[key.to_string().as_bytes(), hash.as_str().as_bytes()])
    }
}

fn delete_of(id: &[u8]) -> Sql {
    Sql::from("DELETE FROM \"auth_session\" WHERE \"id\" = ?")
        .touching(TABLE, Value::Bytes(id.to_vec()))
}

/// Inserts a session. Never an upsert: what has ended stays ended.
pub(crate) async fn insert<K: Key>(
    tx: &mut Tx,
    record: &SessionRecord<K>,
) -> Result<(), SessionError> {
    let columns = crud::column_list::<SessionRecord<K>>();
    let places = vec!["?"; SessionRecord::<K>::COLUMNS.len()].join(", ");
    let sql = Sql::generated(format!(
        "INSERT INTO \"{TABLE}\" ({columns}) VALUES ({places})"
    ));
    tx.execute(sql.touching_nothing(), record.values()).await?;
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
    tx.execute(delete_of(id), (id.to_vec(),)).await
}

/// Ends all sessions of a user, a row of `users`, inside a transaction.
pub(crate) async fn end_all_of<K: Key>(
    users: &'static str,
    user: K,
    tx: &mut Tx,
) -> Result<u64, DbError> {
    let sql = Sql::from("DELETE FROM \"auth_session\" WHERE \"user_id\" = ?")
        .touching(users, user.into_value());
    tx.execute(sql, (user,)).await
}
