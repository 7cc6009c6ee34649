pub mod accounts {
    use auth_axum::prelude::*;

    #[derive(Debug, Clone, AuthUser)]
    pub struct User {
        #[auth_user(flatten)]
        pub base: AbstractUser,
    }

    auth_user_model!(User);
}

pub mod members {
    pub use super::accounts::AUTH_USER_MODEL;
}

fn main() {}
