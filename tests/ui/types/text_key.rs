use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    #[model(primary_key, max_length = 80)]
    pub slug: String,
}

fn main() {}
