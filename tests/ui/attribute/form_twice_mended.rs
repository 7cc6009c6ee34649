use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(form(signup))]
    pub title: String,
}

fn main() {}
