//! What a login form holds.

use crate::password::Password;

/// Username, password, and whether the login outlives the browser.
pub type LoginParts = (String, Password, bool);

/// The fields of a login form, as data.
///
/// `#[derive(AuthUser)]` writes `{Model}LoginForm`, whose first field is named after the username
/// field of the model.
pub trait LoginData: Sized + Send + Sync + 'static {
    /// The name of the first field.
    const USERNAME_FIELD: &'static str;

    /// Puts a form together.
    fn of(parts: LoginParts) -> Self;

    /// What is in it, in that order.
    fn parts(&self) -> (&str, &Password, bool);

    /// What was typed into the first field.
    fn username(&self) -> &str {
        self.parts().0
    }

    /// The password.
    fn password(&self) -> &Password {
        self.parts().1
    }

    /// Whether the login outlives the browser.
    fn remember_me(&self) -> bool {
        self.parts().2
    }
}
