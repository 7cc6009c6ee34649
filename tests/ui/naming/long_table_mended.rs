use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(table = "long_table")]
pub struct Article {
    pub id: i64,
}

fn main() {}
