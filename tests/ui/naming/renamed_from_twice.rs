use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(renamed_from = "number")]
    pub first: i64,
    #[model(renamed_from = "number")]
    pub second: i64,
}

fn main() {}
