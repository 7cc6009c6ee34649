use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub enum Article {
    Draft,
    Published,
}

fn main() {}
