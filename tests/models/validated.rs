//! Values that a function looks at, and a field that nothing stores.

use auth_core::form::FieldError;
use auth_core::{AbstractUser, AuthUser};

fn is_country(code: &str) -> Result<(), FieldError> {
    if code.len() == 2 {
        Ok(())
    } else {
        Err(FieldError::new("country"))
    }
}

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(max_length = 2, default = "de", validate = is_country, form)]
    pub country: String,
    #[auth_user(validate = is_country, form)]
    pub second_country: Option<String>,
    /// No column could hold this.
    #[auth_user(skip)]
    pub greeting: Option<std::sync::Arc<str>>,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().country("fr").second_country("be")
}
