use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(index, max_length = 768)]
    pub slug: String,
}

fn main() {}
