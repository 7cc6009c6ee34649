use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    pub title: String,
    #[model(column = "subtitle")]
    pub subtitle: String,
}

fn main() {}
