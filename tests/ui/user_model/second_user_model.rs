mod accounts {
    use auth_axum::prelude::*;

    #[derive(Debug, Clone, AuthUser)]
    pub struct User {
        #[auth_user(flatten)]
        pub base: AbstractUser,
    }

    auth_user_model!(User);
}

mod members {
    auth_axum::auth_user_model!(crate::accounts::User);
}

fn main() {}
