use auth_core::AbstractModel;

#[derive(Debug, Clone, AbstractModel)]
pub struct Address {
    pub street: String,
    pub city: String,
}

fn main() {}
