use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    pub title: String,
    #[model(column = "title")]
    pub subtitle: String,
}

fn main() {}
