//! The user and how to find one.

use std::fmt;

use axum_login::{AuthUser, AuthnBackend, UserId};
use password_auth::verify_password;
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, SqlitePool};
use tokio::task;

/// Somebody with an account.
#[derive(Clone, Serialize, Deserialize, FromRow)]
pub(crate) struct User {
    id: i64,
    pub(crate) username: String,
    password: String,
    nickname: String,
}

impl fmt::Debug for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("User")
            .field("id", &self.id)
            .field("username", &self.username)
            .field("nickname", &self.nickname)
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
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Credentials {
    username: String,
    password: String,
    pub(crate) next: Option<String>,
}

/// Why nobody could be found.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    #[error(transparent)]
    Task(#[from] task::JoinError),
}

/// Users in the database.
#[derive(Debug, Clone)]
pub(crate) struct Backend(pub(crate) SqlitePool);

impl AuthnBackend for Backend {
    type User = User;
    type Credentials = Credentials;
    type Error = Failure;

    async fn authenticate(&self, sent: Credentials) -> Result<Option<User>, Failure> {
        let user: Option<User> = sqlx::query_as("select * from users where username = ?")
            .bind(sent.username)
            .fetch_optional(&self.0)
            .await?;
        let verify =
            move || user.filter(|user| verify_password(sent.password, &user.password).is_ok());
        Ok(task::spawn_blocking(verify).await?)
    }

    async fn get_user(&self, id: &UserId<Self>) -> Result<Option<User>, Failure> {
        let sql = "select * from users where id = ?";
        Ok(sqlx::query_as(sql).bind(id).fetch_optional(&self.0).await?)
    }
}
