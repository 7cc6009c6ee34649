use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(unique, max_length = 80)]
    pub slug: String,
}

fn main() {}
