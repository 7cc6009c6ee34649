//! The user model that most applications start from.

use std::ops::{Deref, DerefMut};

use chrono::{DateTime, Utc};

use crate::AbstractModel;
use crate::model::{Key, Model};

use super::{AbstractBaseUser, AbstractBaseUserFields, PermissionsMixin, UserBase};

/// Username, names, e-mail address, flags and permissions: Django's `AbstractUser`.
///
/// Embed it first in a struct with `#[derive(AuthUser)]`; its fields are then the user's own:
///
/// ```
/// use auth_core::{AbstractUser, AuthUser};
///
/// #[derive(Debug, Clone, AuthUser)]
/// struct User {
///     #[auth_user(flatten)]
///     base: AbstractUser,
///     #[auth_user(default = "", form)]
///     nickname: String,
/// }
///
/// fn greet(user: &User) -> String {
///     format!("Hello, {}", user.username)
/// }
/// ```
#[derive(Debug, Clone, AbstractModel)]
pub struct AbstractUser<K: Key = i64> {
    /// Key, password and last login.
    #[model(flatten)]
    pub base: AbstractBaseUser<K>,
    /// Superuser flag, groups and permissions.
    #[model(flatten)]
    pub permissions: PermissionsMixin,
    /// The name people log in with.
    #[model(
        max_length = 150,
        form(admin),
        personal,
        help = "Required. 150 characters or fewer. Letters, digits and @ . + - _ only."
    )]
    pub username: String,
    /// The given name; may be blank.
    #[model(max_length = 150, default = "", form(profile, admin), personal)]
    pub first_name: String,
    /// The family name; may be blank.
    #[model(max_length = 150, default = "", form(profile, admin), personal)]
    pub last_name: String,
    /// The e-mail address; blank when there is none.
    #[model(
        max_length = 254,
        default = "",
        form(signup, admin),
        personal,
        label = "email address"
    )]
    pub email: String,
    /// Whether this user may log in to the admin.
    #[model(default = false, label = "staff status")]
    pub is_staff: bool,
    /// Whether this user may log in at all: clear it instead of deleting accounts.
    #[model(default = true, label = "active")]
    pub is_active: bool,
    /// When the account was made.
    #[model(default = now)]
    pub date_joined: DateTime<Utc>,
}

impl<K: Key> AbstractUser<K> {
    /// First and last name with a space between, or nothing.
    pub fn get_full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
            .trim()
            .to_owned()
    }

    /// The first name.
    pub fn get_short_name(&self) -> &str {
        &self.first_name
    }
}

impl<K: Key> UserBase for AbstractUser<K> {
    type Key = K;
    const USERNAME_FIELD: Option<&'static str> = Some("username");
    const EMAIL_FIELD: Option<&'static str> = Some("email");

    fn core(&self) -> &AbstractBaseUser<K> {
        &self.base
    }

    fn core_mut(&mut self) -> &mut AbstractBaseUser<K> {
        &mut self.base
    }
}

impl<K: Key> Deref for AbstractUser<K> {
    type Target = AbstractBaseUser<K>;

    fn deref(&self) -> &AbstractBaseUser<K> {
        &self.base
    }
}

// The path to a column is the path to the value.
impl<M: Model, K: Key> Deref for AbstractUserFields<M, K> {
    type Target = AbstractBaseUserFields<M, K>;

    fn deref(&self) -> &AbstractBaseUserFields<M, K> {
        &self.base
    }
}

impl<K: Key> DerefMut for AbstractUser<K> {
    fn deref_mut(&mut self) -> &mut AbstractBaseUser<K> {
        &mut self.base
    }
}
