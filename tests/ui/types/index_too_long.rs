use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(index, max_length = 1000)]
    pub slug: String,
}

fn main() {}
