use auth_core::Field;

#[derive(Debug, Field)]
pub struct Score(i64);

fn main() {}
