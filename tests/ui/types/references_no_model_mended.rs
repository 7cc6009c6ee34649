use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(references = Article)]
    pub earlier: Option<i64>,
}

fn main() {}
