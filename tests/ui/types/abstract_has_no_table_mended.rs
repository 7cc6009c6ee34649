use auth_core::Model;

fn store<M: Model>(_: &M) {}

#[derive(Debug, Clone, Model)]
pub struct Address {
    pub id: i64,
    pub city: String,
}

pub fn keep(address: &Address) {
    store(address);
}

fn main() {}
