use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Author {
    pub id: i64,
}

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(references = "Author")]
    pub author: i64,
}

fn main() {}
