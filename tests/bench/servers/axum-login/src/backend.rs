//! The user and how to find one.

use std::fmt;

use axum_login::{AuthUser, AuthnBackend, UserId};
use password_auth::verify_password;
use serde::Deserialize;
use tokio::task;

use crate::pool::Pool;

/// Somebody with an account.
#[derive(Clone, sqlx::FromRow)]
pub(crate) struct User {
    id: i64,
    pub(crate) username: String,
    password: String,
}

impl fmt::Debug for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("User")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

impl AuthUser for User {
    type Id = i64;

    fn id(&self) -> i64 {
        self.id
    }

    fn session_auth_hash(&self) -> &[u8] {
        self.password.as_bytes()
    }
}

/// What the form sends.
#[derive(Clone, Deserialize)]
pub(crate) struct Credentials {
    username: String,
    password: String,
}

/// Why nobody could be found.
#[derive(Debug)]
pub(crate) enum Failure {
    Database(sqlx::Error),
    Task(task::JoinError),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(error) => error.fmt(f),
            Self::Task(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Failure {}

/// Users in a database.
#[derive(Debug, Clone)]
pub(crate) struct Backend<P>(pub(crate) P);

impl<P: Pool> AuthnBackend for Backend<P> {
    type User = User;
    type Credentials = Credentials;
    type Error = Failure;

    async fn authenticate(&self, sent: Credentials) -> Result<Option<User>, Failure> {
        let user = self
            .0
            .user_named(&sent.username)
            .await
            .map_err(Failure::Database)?;
        let verify =
            move || user.filter(|user| verify_password(sent.password, &user.password).is_ok());
        task::spawn_blocking(verify).await.map_err(Failure::Task)
    }

    async fn get_user(&self, id: &UserId<Self>) -> Result<Option<User>, Failure> {
        self.0.user_of(*id).await.map_err(Failure::Database)
    }
}
