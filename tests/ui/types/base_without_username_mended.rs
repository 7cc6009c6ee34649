use auth_core::{AbstractBaseUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(username_field = "email", email_field = "email")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    #[auth_user(max_length = 254)]
    pub email: String,
}

fn main() {}
