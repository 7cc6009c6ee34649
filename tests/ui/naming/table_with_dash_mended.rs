use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(table = "blog_article")]
pub struct Article {
    pub id: i64,
}

fn main() {}
