use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(permissions = [("publish_article", "Can publish articles")])]
pub struct Article {
    pub id: i64,
}

fn main() {}
