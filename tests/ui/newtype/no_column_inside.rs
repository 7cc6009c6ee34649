use auth_core::Field;

#[derive(Debug, Clone, Field)]
pub struct Tags(std::collections::BTreeSet<String>);

fn main() {}
