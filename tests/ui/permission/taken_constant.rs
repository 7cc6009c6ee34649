use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(permissions = [("view", "Can view")])]
pub struct Article {
    pub id: i64,
}

fn main() {}
