use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub title: String,
}

fn main() {}
