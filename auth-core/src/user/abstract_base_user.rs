//! The least that every user model has.

use chrono::{DateTime, Utc};

use crate::AbstractModel;
use crate::identity::IdentityKey;
use crate::model::Key;
use crate::password::PasswordHash;

use super::UserBase;

/// The least that a user model has: a key, a password, the time of the last login.
///
/// Embed it when [`AbstractUser`](super::AbstractUser) brings too much, and name the field that people
/// log in with:
///
/// ```
/// use auth_core::{AbstractBaseUser, AuthUser};
///
/// #[derive(Debug, Clone, AuthUser)]
/// #[auth_user(username_field = "email", email_field = "email")]
/// struct Member {
///     #[auth_user(flatten)]
///     base: AbstractBaseUser,
///     #[auth_user(max_length = 254, form)]
///     email: String,
/// }
///
/// assert_eq!(Member::USERNAME_FIELD, "email");
/// ```
///
/// The two key columns hold the identity of the username and of the e-mail address, compared byte by
/// byte on every database; inserts and saves compute them, nobody else can set them.
#[derive(Debug, Clone, AbstractModel)]
pub struct AbstractBaseUser<K: Key = i64> {
    /// The key: `i64`, numbered by the database, or `Uuid`.
    #[model(primary_key, label = "ID")]
    pub id: K,
    /// The hash of the password; never the password.
    #[model(default = "", private)]
    pub password: PasswordHash,
    /// When this user last logged in.
    #[model(personal)]
    pub last_login: Option<DateTime<Utc>>,
    /// The identity of the username.
    #[model(default = "", unique, private)]
    pub(crate) username_key: IdentityKey,
    /// The identity of the e-mail address; null while there is none.
    #[model(unique, private)]
    pub(crate) email_key: Option<IdentityKey>,
}

impl<K: Key> UserBase for AbstractBaseUser<K> {
    type Key = K;
    const USERNAME_FIELD: Option<&'static str> = None;
    const EMAIL_FIELD: Option<&'static str> = None;

    fn core(&self) -> &Self {
        self
    }

    fn core_mut(&mut self) -> &mut Self {
        self
    }
}
