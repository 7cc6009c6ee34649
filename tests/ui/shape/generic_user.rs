use auth_core::model::Key;
use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
pub struct User<K: Key> {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    pub key: K,
}

fn main() {}
