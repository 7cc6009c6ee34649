use auth_core::{AbstractBaseUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(username_field = "name")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    #[auth_user(max_length = 80)]
    pub name: String,
    #[auth_user(default = false)]
    pub is_staff: bool,
}

fn main() {}
