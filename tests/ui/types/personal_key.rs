use auth_core::Model;
use uuid::Uuid;

#[derive(Debug, Clone, Model)]
pub struct Patient {
    #[model(primary_key, personal)]
    pub number: Uuid,
    #[model(personal)]
    pub name: String,
}

fn main() {}
