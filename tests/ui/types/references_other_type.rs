use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(references = Article, max_length = 80)]
    pub earlier: Option<String>,
}

fn main() {}
