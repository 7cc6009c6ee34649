use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(unique_together = ["title", "slug"])]
pub struct Article {
    pub id: i64,
    #[model(max_length = 500)]
    pub title: String,
    #[model(max_length = 500)]
    pub slug: String,
}

fn main() {}
