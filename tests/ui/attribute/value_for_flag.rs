use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(form = true)]
    pub city: String,
}

// Only the mistake is told, not what follows from it.
pub fn city(user: &User) -> (&str, &str) {
    (&user.username, &user.city)
}

pub fn make() -> UserBuilder {
    User::new("alice").city("Rome")
}

fn main() {}
