use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(permissions = [("add_article", "Can add articles")])]
pub struct Article {
    pub id: i64,
}

fn main() {}
