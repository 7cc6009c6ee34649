use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[auth_user(unique)]
    pub number: i64,
}

fn main() {}
