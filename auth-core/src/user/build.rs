//! Making users: `User::new("alice").password(p).create(&db)`.

use crate::db::Db;
use crate::form::FormData;
use crate::model::{Draft, Key, SaveError, SetFields, Wrapper, crud};
use crate::password::{Password, PasswordHash};

use super::{AbstractUser, AuthUser, UserBase};

/// A user who is not stored yet. The derive wraps it in `{Model}Builder`, with one method per field; code that does not know the
/// model takes it as it is:
///
/// ```
/// use auth_core::AuthUser;
/// use auth_core::db::Db;
/// use auth_core::model::{SaveError, SetFields};
/// use auth_core::user::{BuildUser, NewUser};
///
/// async fn invite<U: AuthUser>(db: &Db, name: &str, answers: &[(&str, &str)]) -> Result<U, SaveError> {
///     let mut guest = NewUser::<U>::new(name);
///     for (field, text) in answers {
///         guest.draft().set_text(field, text);
///     }
///     guest.create(db).await
/// }
/// ```
#[derive(Debug, Clone)]
pub struct NewUser<U> {
    draft: Draft<U>,
    password: Option<Password>,
}

impl<U: AuthUser> NewUser<U> {
    /// A user who logs in as `username`.
    pub fn new(username: impl Into<String>) -> Self {
        let mut draft = Draft::new();
        draft.set_text(U::USERNAME_FIELD, &username.into());
        Self {
            draft,
            password: None,
        }
    }

    /// A user from fields that were filled in elsewhere.
    pub(crate) fn from_parts(draft: Draft<U>, password: Option<Password>) -> Self {
        Self { draft, password }
    }

    /// Gives the user every right that the model knows.
    fn superuser(mut self) -> Self {
        for flag in ["is_staff", "is_superuser", "is_active"] {
            self.draft.set(flag, true);
        }
        self
    }

    /// Gives the user a password, and its fields to be filled in.
    #[doc(hidden)]
    pub fn with_password(&mut self, password: Password) -> &mut Draft<U> {
        self.password = Some(password);
        &mut self.draft
    }

    /// Hashes the password and inserts the row.
    async fn store(mut self, db: &Db) -> Result<U, SaveError> {
        self.draft.compute_defaults(db).await?;
        let mut user = self.draft.finish(db.now())?;
        // Before the hash: a mistake in a field costs no hash.
        crud::check(&mut user)?;
        user.core_mut().password = match self.password {
            Some(password) => db.hasher().hash(password).await?,
            None => PasswordHash::unusable().map_err(crate::password::HashError::from)?,
        };
        user.insert(db).await
    }
}

/// What the builders of all user models have in common.
pub trait BuildUser: SetFields<Model: AuthUser> + Send {
    /// The user so far.
    fn new_user(&mut self) -> &mut NewUser<Self::Model>;

    /// The user so far, without the builder around it.
    fn into_new_user(self) -> NewUser<Self::Model>;

    /// Gives the user a password. Without one the user cannot log in by password.
    ///
    /// # Security
    ///
    /// The password is held in memory, redacted and wiped, until it is hashed; it is checked against
    /// no policy here (forms and commands do that).
    fn password(mut self, password: Password) -> Self {
        self.new_user().password = Some(password);
        self
    }

    /// Fills in the fields that the sign-up form may set, and no others, with what a person has sent.
    fn fill(mut self, data: &impl FormData) -> Self {
        self.new_user().draft.fill(data);
        self
    }

    /// Stores the user: Django's `create_user`.
    ///
    /// # Errors
    ///
    /// [`SaveError::Invalid`] names each field that is missing, malformed or taken;
    /// [`SaveError::Password`] when the hashing queue is full.
    fn create(self, db: &Db) -> impl Future<Output = Result<Self::Model, SaveError>> + Send {
        self.into_new_user().store(db)
    }

    /// Stores the user with every right: Django's `create_superuser`.
    ///
    /// # Errors
    ///
    /// As [`create`](Self::create).
    fn create_superuser(
        self,
        db: &Db,
    ) -> impl Future<Output = Result<Self::Model, SaveError>> + Send {
        self.into_new_user().superuser().store(db)
    }
}

impl<U: AuthUser> SetFields for NewUser<U> {
    type Model = U;

    fn draft(&mut self) -> &mut Draft<U> {
        &mut self.draft
    }
}

impl<U: AuthUser> BuildUser for NewUser<U> {
    fn new_user(&mut self) -> &mut Self {
        self
    }

    fn into_new_user(self) -> Self {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<U: AuthUser, W: Wrapper<Inner = NewUser<U>> + Send> BuildUser for W {
    fn new_user(&mut self) -> &mut NewUser<U> {
        self.inner()
    }

    fn into_new_user(self) -> NewUser<U> {
        self.into_inner()
    }
}

/// What builders and updates of models on [`AbstractUser`] have in common.
#[expect(
    clippy::wrong_self_convention,
    reason = "a setter is named after its field"
)]
pub trait BuildAbstractUser: SetFields {
    /// Sets the e-mail address.
    fn email(self, email: impl Into<String>) -> Self {
        self.set("email", email.into())
    }

    /// Sets the given name.
    fn first_name(self, name: impl Into<String>) -> Self {
        self.set("first_name", name.into())
    }

    /// Sets the family name.
    fn last_name(self, name: impl Into<String>) -> Self {
        self.set("last_name", name.into())
    }

    /// Says whether the user may log in to the admin.
    fn is_staff(self, yes: bool) -> Self {
        self.set("is_staff", yes)
    }

    /// Says whether the user may log in at all.
    fn is_active(self, yes: bool) -> Self {
        self.set("is_active", yes)
    }
}

impl<B, K> BuildAbstractUser for B
where
    B: SetFields,
    B::Model: AuthUser<Base = AbstractUser<K>, Key = K>,
    K: Key,
{
}
