use auth_core::AbstractModel;

#[derive(Debug, Clone, AbstractModel)]
pub struct Address {
    pub city: String,
}

fn main() {}
