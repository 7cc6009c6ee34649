use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(email_field = "contact")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    pub contact: String,
}

fn main() {}
