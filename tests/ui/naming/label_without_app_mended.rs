use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(label = "blog.Article")]
pub struct Article {
    pub id: i64,
}

fn main() {}
