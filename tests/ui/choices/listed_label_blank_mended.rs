use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(choices = ["de", ("fr", "French")])]
    pub language: String,
}

fn main() {}
