use auth_core::Choices;

#[derive(Debug, Clone, Choices)]
pub enum Status {
    Draft,
}

fn main() {}
