use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(column = "groesse")]
    pub größe: i64,
}

fn main() {}
