use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(default_sql = "CURRENT_USER")]
    pub title: String,
}

fn main() {}
