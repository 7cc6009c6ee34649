use auth_core::{AbstractBaseUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(username_field = "remember_me")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    #[auth_user(max_length = 80)]
    pub remember_me: String,
}

fn main() {}
