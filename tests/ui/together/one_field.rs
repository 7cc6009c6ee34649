use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(unique_together = ["author"])]
pub struct Article {
    pub id: i64,
    pub author: i64,
    pub number: i64,
}

fn main() {}
