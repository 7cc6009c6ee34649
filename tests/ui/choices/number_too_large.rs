use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(choices = [1, 300])]
    pub level: u8,
}

fn main() {}
