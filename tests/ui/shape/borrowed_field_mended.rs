use auth_core::AbstractModel;

#[derive(Debug, Clone, AbstractModel)]
pub struct Address {
    #[model(skip)]
    pub city: String,
}

fn main() {}
