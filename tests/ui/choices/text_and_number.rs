use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(choices = ["draft", 2])]
    pub status: String,
}

fn main() {}
