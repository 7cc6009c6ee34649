use auth_core::Field;

#[derive(Debug, Clone, Field)]
#[field(crate = auth_core)]
pub struct Score(i64);

fn main() {}
