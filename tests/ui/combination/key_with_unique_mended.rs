use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    #[model(primary_key)]
    pub number: i64,
}

fn main() {}
