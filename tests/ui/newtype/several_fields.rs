use auth_core::Field;

#[derive(Debug, Clone, Field)]
pub struct Place(f64, f64);

fn main() {}
