use auth_core::Field;

#[derive(Debug, Clone, Field)]
#[field(crat = auth_core)]
pub struct Score(i64);

fn main() {}
