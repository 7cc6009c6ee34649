use auth_core::Field;

#[derive(Debug, Clone, Field)]
pub struct Score;

fn main() {}
