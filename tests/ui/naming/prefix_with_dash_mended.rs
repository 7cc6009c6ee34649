use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(prefix = "art_")]
pub struct Article {
    pub id: i64,
}

fn main() {}
