use auth_core::AbstractModel;

#[derive(Debug, Clone, AbstractModel)]
pub struct Address(String, String);

fn main() {}
