use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    pub author: i64,
    pub number: i64,
}

fn main() {}
