use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(renamed_from = "the title")]
    pub title: String,
}

fn main() {}
