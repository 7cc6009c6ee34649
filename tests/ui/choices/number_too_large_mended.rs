use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(choices = [1, 30])]
    pub level: u8,
}

fn main() {}
