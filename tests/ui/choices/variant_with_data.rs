use auth_core::Choices;

#[derive(Debug, Clone, Choices)]
pub enum Status {
    Draft,
    Live(String),
}

fn main() {}
