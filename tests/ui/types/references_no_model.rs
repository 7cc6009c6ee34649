use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(references = String)]
    pub author: i64,
}

fn main() {}
