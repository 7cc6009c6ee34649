use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(label = "Article")]
pub struct Article {
    pub id: i64,
}

fn main() {}
