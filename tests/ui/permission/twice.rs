use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(permissions = [("publish", "Can publish"), ("publish", "Can publish articles")])]
pub struct Article {
    pub id: i64,
}

fn main() {}
