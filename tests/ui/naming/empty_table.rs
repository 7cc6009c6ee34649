use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(table = "")]
pub struct Article {
    pub id: i64,
}

fn main() {}
