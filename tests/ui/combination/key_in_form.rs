use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    #[model(primary_key, form)]
    pub number: i64,
}

fn main() {}
