use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(prefix = "art-")]
pub struct Article {
    pub id: i64,
}

fn main() {}
