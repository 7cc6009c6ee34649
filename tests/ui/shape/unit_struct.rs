use auth_core::AuthUser;

#[derive(Debug, Clone, AuthUser)]
pub struct User;

fn main() {}
