use auth_core::Choices;

#[derive(Debug, Clone, Copy, Choices)]
pub enum Status {
    Draft,
}

fn main() {}
