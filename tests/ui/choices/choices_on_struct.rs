use auth_core::Choices;

#[derive(Debug, Clone, Copy, Choices)]
pub struct Score(i64);

fn main() {}
