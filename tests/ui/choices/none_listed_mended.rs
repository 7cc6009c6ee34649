use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(choices = ["draft"])]
    pub status: String,
}

fn main() {}
