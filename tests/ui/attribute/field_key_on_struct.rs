use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(index)]
pub struct Article {
    pub id: i64,
    pub number: i64,
}

fn main() {}
