use auth_core::AbstractModel;

#[derive(Debug, Clone, AbstractModel)]
#[model(table = "address")]
pub struct Address {
    pub city: String,
}

fn main() {}
