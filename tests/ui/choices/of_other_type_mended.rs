use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(choices = [1, 2])]
    pub level: i32,
}

fn main() {}
