use auth_core::{AbstractBaseUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(email_field = "email")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    #[auth_user(max_length = 254)]
    pub email: String,
}

fn main() {}
