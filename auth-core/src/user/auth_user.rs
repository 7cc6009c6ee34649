//! The trait of user models.

use std::fmt::Debug;
use std::ops::DerefMut;

use crate::db::{Db, DbError};
use crate::model::{Column, Model, SaveError, Value};
use crate::password::{HashError, Password, PasswordHash};

use super::{Identity, LoginData, ProfileData, SignupData, UserBase, erase, lookup, password};

/// A user model: a [`Model`] that people log in as.
///
/// `#[derive(AuthUser)]` writes it. Code that does not know the user model of the application is
/// generic over `U: AuthUser`.
///
/// ```
/// use auth_core::{AbstractUser, AuthUser, Model};
///
/// #[derive(Debug, Clone, AuthUser)]
/// #[auth_user(table = "accounts_user")]
/// struct User {
///     #[auth_user(flatten)]
///     base: AbstractUser,
///     #[auth_user(default = 0)]
///     credits: i64,
/// }
///
/// assert_eq!(User::TABLE, "accounts_user");
/// assert_eq!(User::USERNAME_FIELD, "username");
/// ```
///
/// What the derive writes beside the trait, each named after the struct: `UserBuilder` (by `User::new("alice")`), `UserUpdate` (by
/// `UserUpdate::new()`, for [`update`](Model::update)), `UserLoginForm`, `UserSignupForm` and `UserProfileForm`.
#[doc = include_str!("attributes.md")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a user model",
    label = "not a user model",
    note = "derive it: `#[derive(Debug, Clone, AuthUser)]` on a struct whose first field is `#[auth_user(flatten)] base: AbstractUser`"
)]
pub trait AuthUser: Model + Debug + DerefMut<Target = Self::Base> {
    /// The embedded base.
    type Base: UserBase<Key = Self::Key>;
    /// The fields of the login form.
    type LoginForm: LoginData;
    /// The fields of the sign-up form.
    type SignupForm: SignupData<User = Self>;
    /// The fields of the profile form.
    type ProfileForm: ProfileData<User = Self>;

    /// The field that people log in with.
    const USERNAME_FIELD: &'static str = of_base(Self::Base::USERNAME_FIELD);
    /// The field of the e-mail address, if the model has one.
    const EMAIL_FIELD: Option<&'static str> = Self::Base::EMAIL_FIELD;
    /// What `required_fields` names; `None` for the rule of [`required_fields`](Self::required_fields).
    const REQUIRED_FIELDS: Option<&'static [&'static str]> = None;

    /// How two usernames are found to be the same.
    const IDENTITY: Identity = Identity::Keyed;

    /// The columns that `createsuperuser` and sign-up ask for besides username and password: those
    /// that the attribute names, or the e-mail address and every column that has to be given a value.
    fn required_fields() -> Vec<&'static Column> {
        let is_asked = |column: &Column| match Self::REQUIRED_FIELDS {
            Some(fields) => fields.contains(&column.field),
            None => column.must_be_filled_in() || Some(column.field) == Self::EMAIL_FIELD,
        };
        let asked = Self::COLUMNS
            .as_slice()
            .iter()
            .filter(|column| is_asked(column));
        asked
            .filter(|column| column.field != Self::USERNAME_FIELD)
            .collect()
    }

    /// What this user logs in with, as text.
    fn get_username(&self) -> String {
        self.value(Self::USERNAME_FIELD)
            .map(|value| value.display())
            .unwrap_or_default()
    }

    /// The e-mail address, if the model has one and it is not blank.
    fn get_email(&self) -> Option<String> {
        let value = self.value(Self::EMAIL_FIELD?)?.display();
        (!value.is_empty()).then_some(value)
    }

    /// The stored hash.
    fn password_hash(&self) -> &PasswordHash {
        &self.core().password
    }

    /// The user who logs in as `username`, in any spelling of the same identity.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    fn get_by_natural_key(
        db: &Db,
        username: &str,
    ) -> impl Future<Output = Result<Option<Self>, DbError>> + Send {
        lookup::get_by_natural_key(db, username)
    }

    /// Hashes the password, stores the hash, and ends the sessions of this user.
    ///
    /// # Errors
    ///
    /// [`SaveError::Password`] when the hashing queue is full, [`SaveError::Gone`] when the user has
    /// been deleted meanwhile.
    ///
    /// # Security
    ///
    /// No policy is asked here, as in Django: forms and commands do that.
    fn set_password(
        &mut self,
        db: &Db,
        password: Password,
    ) -> impl Future<Output = Result<(), SaveError>> + Send {
        password::set_password(self, db, password)
    }

    /// Leaves this user without a password, so that none ever matches, and ends their sessions.
    ///
    /// # Errors
    ///
    /// [`SaveError::Gone`] when the user has been deleted meanwhile.
    fn set_unusable_password(
        &mut self,
        db: &Db,
    ) -> impl Future<Output = Result<(), SaveError>> + Send {
        password::set_unusable_password(self, db)
    }

    /// Erases what is known about this person (GDPR, article 17), in one transaction. The row stays, and whatever refers to it.
    ///
    /// Each field that the attribute marks as `personal` becomes null where it may be null, else its default, else blank. Text that no
    /// two rows may share, such as the username, becomes random: `erased-5f1c…`. The keys of the identity follow, so that the name and
    /// the address are free again. Whatever was written since this user was read is erased too, and fields
    /// that are no columns begin anew.
    ///
    /// ```
    /// use auth_core::db::Db;
    /// use auth_core::model::SaveError;
    /// use auth_core::{AbstractUser, AuthUser};
    ///
    /// #[derive(Debug, Clone, AuthUser)]
    /// struct User {
    ///     #[auth_user(flatten)]
    ///     base: AbstractUser,
    /// }
    ///
    /// async fn forget(db: &Db, user: &mut User) -> Result<(), SaveError> {
    ///     user.erase_personal_data(db).await
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// [`SaveError::Gone`] when the user has been deleted meanwhile, [`SaveError::Password`] when the operating system gave no random
    /// bytes, [`SaveError::Invalid`] when a field refuses what it would be erased to (a type of your own, an
    /// address of less than 31 characters), or another erased row has the same by `unique_together`.
    /// On an error nothing is erased.
    ///
    /// # Security
    ///
    /// Nobody can log in as this user afterwards: there is no usable password, `is_active` is cleared if the model has it, and the
    /// sessions end with what they held. The functions that `validate` names are not asked: nothing keeps data from being erased.
    ///
    /// It reaches this row and no other: rows of other tables, and what logs and backups hold, are for the application to erase.
    fn erase_personal_data(
        &mut self,
        db: &Db,
    ) -> impl Future<Output = Result<(), SaveError>> + Send {
        erase::erase_personal_data(self, db)
    }

    /// Whether this is the password. It costs one hash, also for a user without a usable one.
    ///
    /// # Errors
    ///
    /// [`HashError`] when the hashing queue is full.
    fn check_password(
        &self,
        db: &Db,
        password: Password,
    ) -> impl Future<Output = Result<bool, HashError>> + Send {
        let stored = self.password_hash().clone();
        async move { Ok(db.hasher().verify(password, Some(stored)).await?.matches) }
    }

    /// Whether this user has a password that could match.
    fn has_usable_password(&self) -> bool {
        self.password_hash().is_usable()
    }

    /// Whether this user may log in. A model without `is_active` lets everybody.
    fn is_active(&self) -> bool {
        flag(self, "is_active").unwrap_or(true)
    }

    /// Whether this user may log in to the admin. A model without `is_staff` lets nobody.
    fn is_staff(&self) -> bool {
        flag(self, "is_staff").unwrap_or(false)
    }

    /// Whether this user has every permission. A model without `is_superuser` has no such user.
    fn is_superuser(&self) -> bool {
        flag(self, "is_superuser").unwrap_or(false)
    }
}

fn flag<U: AuthUser>(user: &U, field: &str) -> Option<bool> {
    match user.value(field) {
        Some(Value::Bool(value)) => Some(value),
        _ => None,
    }
}

/// The username field of a base. That there is one the derive asks in a check of its own, so that the mistake is told once.
pub(crate) const fn of_base(username_field: Option<&'static str>) -> &'static str {
    match username_field {
        Some(field) => field,
        None => "username",
    }
}
