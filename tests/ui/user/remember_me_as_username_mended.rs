use auth_core::{AbstractBaseUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(username_field = "name")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    #[auth_user(max_length = 80, column = "remember_me")]
    pub name: String,
}

fn main() {}
