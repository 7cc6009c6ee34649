use auth_core::{Choices, Model};

#[derive(Debug, Clone, Copy, Choices)]
pub enum Status {
    Draft,
    Live,
}

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(choices = ["draft"])]
    pub status: Status,
}

fn main() {}
