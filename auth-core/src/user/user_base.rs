//! What a struct has to offer to be the first `flatten` of a user model.

use crate::model::{AbstractModel, Key};

use super::AbstractBaseUser;

/// A base of user models: [`AbstractUser`](super::AbstractUser) or [`AbstractBaseUser`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no base of a user model",
    label = "the first `flatten` of a user model is its base",
    note = "flatten `AbstractUser` or `AbstractBaseUser` first, then other abstract models"
)]
pub trait UserBase: AbstractModel {
    /// The type of the key.
    type Key: Key;
    /// The field that people log in with, if the base has one.
    const USERNAME_FIELD: Option<&'static str>;
    /// The field of the e-mail address, if the base has one.
    const EMAIL_FIELD: Option<&'static str>;

    /// Key, password and last login.
    fn core(&self) -> &AbstractBaseUser<Self::Key>;

    /// Key, password and last login, to change them.
    fn core_mut(&mut self) -> &mut AbstractBaseUser<Self::Key>;

    /// The key.
    fn key(&self) -> Self::Key {
        self.core().id
    }

    /// Sets the key.
    fn set_key(&mut self, key: Self::Key) {
        self.core_mut().id = key;
    }
}
