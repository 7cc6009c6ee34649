//! Logging a verified user in, in one transaction.

use std::sync::Arc;

use crate::db::{Db, DbError, Sql, Tx};
use crate::event::Event;
use crate::model::{Field, crud::column_name};
use crate::password::Password;
use crate::session::{self, Change, Session, SessionData, Sessions};
use crate::token::{SessionToken, TokenHash};
use crate::user::{AuthUser, UserBase};

use super::{Accounts, LoginError, Verified};

/// How somebody is logged in.
#[derive(Debug, Clone, Default)]
pub struct LoginOptions {
    /// Whether the session outlives the browser.
    pub remember_me: bool,
    /// The session that the browser had before, which ends with the login.
    pub previous: Option<TokenHash>,
    /// What the request has put into the session before the login.
    pub changes: Vec<Change>,
}

/// What a login makes: the token for the cookie, and the session that it opens.
#[derive(Debug)]
pub struct NewLogin<U: AuthUser> {
    /// The token, for the cookie alone.
    pub token: SessionToken,
    /// The session.
    pub session: Session<U>,
}

impl<U: AuthUser> Accounts<U> {
    /// Logs a verified user in, with a session of their own.
    ///
    /// The token is always a new one. The data of the session before is carried over when it was still
    /// alive and nobody, or the same user, was logged in; another user's data is dropped with their
    /// session. All of it happens in one transaction, which first makes sure that the password is
    /// still the verified one.
    ///
    /// # Errors
    ///
    /// [`LoginError::Changed`] when the account changed between the check and the login. A silent
    /// upgrade of the hash by another login is no change: the password is then checked anew.
    pub async fn login(
        &self,
        verified: Verified<U>,
        options: LoginOptions,
    ) -> Result<NewLogin<U>, LoginError> {
        let upgrade = verified.rehash.as_ref();
        let again = upgrade.map(|rehash| (rehash.password.clone(), options.clone()));
        let key = verified.user.key();
        let outcome = self.login_once(verified, options).await;
        let (Err(LoginError::Changed), Some((password, options))) = (&outcome, again) else {
            return outcome;
        };
        match self.verified_anew(key, password).await? {
            Some(verified) => self.login_once(verified, options).await,
            None => outcome,
        }
    }

    /// The user with the hash that is stored now, if it is one of the same password.
    async fn verified_anew(
        &self,
        key: U::Key,
        password: Password,
    ) -> Result<Option<Verified<U>>, LoginError> {
        let Some(user) = U::get(&self.db, key).await? else {
            return Ok(None);
        };
        let stored = user.password_hash().clone();
        let verdict = self.db.hasher().verify(password, Some(stored)).await?;
        Ok(verdict.matches.then(|| Verified::without_credentials(user)))
    }

    async fn login_once(
        &self,
        verified: Verified<U>,
        options: LoginOptions,
    ) -> Result<NewLogin<U>, LoginError> {
        let token = SessionToken::generate().map_err(session::SessionError::from)?;
        let login = Arc::new(Login {
            id: token.hash(),
            sessions: self.sessions.clone(),
            db: self.db.clone(),
            verified,
            options,
        });
        let session = self
            .db
            .transact(move |tx| Box::pin(async move { login.run(tx).await }))
            .await?;
        self.db.events().emit(Event::LoggedIn {
            user_id: session
                .user_id()
                .map(|id| id.to_string())
                .unwrap_or_default(),
            session: session.id().reference(),
            at: self.db.now(),
        });
        Ok(NewLogin { token, session })
    }
}

struct Login<U: AuthUser> {
    id: TokenHash,
    sessions: Sessions<U>,
    db: Db,
    verified: Verified<U>,
    options: LoginOptions,
}

impl<U: AuthUser> Login<U> {
    async fn run(&self, tx: &mut Tx) -> Result<Session<U>, LoginError> {
        let user = self.user_as_verified(tx).await?;
        let data = self.data(tx, user.key()).await?;
        if self.verified.rehash.is_some() {
            self.keep_sessions(tx, &user).await?;
        }
        let credentials = Some((user.key(), user.password_hash()));
        let record =
            self.sessions
                .record(&self.id, credentials, self.options.remember_me, &data)?;
        session::insert(tx, &record).await?;
        Ok(Session::new(self.id, record, data, Some(user)))
    }

    /// The user, if the row is still what was verified. It is held until the end, with the moment of the login and the
    /// hash by today's parameters.
    async fn user_as_verified(&self, tx: &mut Tx) -> Result<U, LoginError> {
        let verified = &self.verified.user;
        if !verified.is_active() {
            return Err(LoginError::Changed);
        }
        let mut user = verified.clone();
        let core = user.core_mut();
        core.last_login = Some(self.db.now());
        if let Some(rehash) = &self.verified.rehash {
            core.password = rehash.hash.clone();
        }
        let mut values = vec![
            user.core_mut().last_login.into_value(),
            user.password_hash().clone().into_value(),
            user.key().into_value(),
            verified.password_hash().clone().into_value(),
        ];
        let mut is_active = String::new();
        if let Some(column) = U::COLUMNS.find("is_active") {
            is_active = format!(" AND \"{}\" = ?", column.name);
            values.push(true.into_value());
        }
        let sql = format!(
            "UPDATE \"{}\" SET \"{}\" = ?, \"{password}\" = ? WHERE \"{}\" = ? AND \"{password}\" = ?{is_active}",
            U::TABLE,
            column_name::<U>("last_login"),
            U::KEY,
            password = column_name::<U>("password"),
        );
        let sql = Sql::generated(sql).touching(U::TABLE, user.key().into_value());
        match tx.execute(sql, values).await? {
            1 => Ok(user),
            _ => Err(LoginError::Changed),
        }
    }

    /// What the new session begins with. The session before ends here.
    async fn data(&self, tx: &mut Tx, user: U::Key) -> Result<SessionData, DbError> {
        let mut data = SessionData::default();
        if let Some(previous) = &self.options.previous {
            let id = previous.as_bytes();
            let sql = "SELECT \"user_id\", \"expires_at\" FROM \"auth_session\" WHERE \"id\" = ?";
            let before: Option<(Option<U::Key>, i64)> =
                tx.fetch_optional(sql, (id.to_vec(),)).await?;
            let owner = before.and_then(|(owner, _)| owner);
            let is_foreign = owner.is_some_and(|key| key != user);
            let is_live = before.is_some_and(|(_, end)| self.db.epoch() < end);
            if is_live && !is_foreign {
                data = session::read_data(tx, id).await?.unwrap_or_default();
            }
            session::delete(tx, id).await?;
            if is_foreign {
                // What the request has put there belongs to the other user too.
                return Ok(data);
            }
        }
        data.apply(self.options.changes.iter().cloned());
        Ok(data)
    }

    /// The hash is another one now, but the password is the same, so this user's sessions stay: they get the keyed hash of the
    /// new one.
    async fn keep_sessions(&self, tx: &mut Tx, user: &U) -> Result<(), DbError> {
        let before = self.verified.user.password_hash();
        let before = self.sessions.auth_hash(user.key(), before).to_vec();
        let after = self
            .sessions
            .auth_hash(user.key(), user.password_hash())
            .to_vec();
        let sql = "UPDATE \"auth_session\" SET \"auth_hash\" = ? WHERE \"user_id\" = ? AND \"auth_hash\" = ?";
        let sql = Sql::from(sql).touching(U::TABLE, user.key().into_value());
        tx.execute(sql, (after, user.key(), before)).await?;
        Ok(())
    }
}
