use auth_core::{AbstractModel, Model};

#[derive(Debug, Clone, AbstractModel)]
pub struct Numbered {
    #[model(primary_key)]
    pub number: i64,
}

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(flatten)]
    pub numbered: Numbered,
}

fn main() {}
