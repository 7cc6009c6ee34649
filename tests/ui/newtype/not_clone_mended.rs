use auth_core::Field;

#[derive(Debug, Clone, Field)]
pub struct Score(i64);

fn main() {}
