//! A field of JSON with a type of its own.

use auth_core::model::Json;
use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Settings {
    pub theme: String,
    pub columns: Vec<u8>,
}

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    pub settings: Option<Json<Settings>>,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().settings(Json(Settings {
        theme: "dark \u{1d49c}".to_owned(),
        columns: vec![1, 2],
    }))
}
