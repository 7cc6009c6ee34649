//! What a login form holds.

use crate::password::Password;

/// The fields of a login form, as data.
///
/// `#[derive(AuthUser)]` writes `{Model}LoginForm`, whose first field is named after the username
/// field of the model.
pub trait LoginData: Sized + Send + Sync + 'static {
    /// The name of the first field.
    const USERNAME_FIELD: &'static str;

    /// Puts a form together.
    fn new(username: String, password: Password, remember_me: bool) -> Self;

    /// What was typed into the first field.
    fn username(&self) -> &str;

    /// The password.
    fn password(&self) -> &Password;

    /// Whether the login outlives the browser.
    fn remember_me(&self) -> bool;
}
