use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(unique_together = ["title", "slug"])]
pub struct Article {
    pub id: i64,
    #[model(max_length = 200)]
    pub title: String,
    #[model(max_length = 80)]
    pub slug: String,
}

fn main() {}
