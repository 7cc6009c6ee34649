use auth_core::AuthUser;

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    pub username: String,
}

fn main() {}
