use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(prefix = "article_")]
pub struct Article {
    pub id: i64,
    pub headline: String,
}

fn main() {}
