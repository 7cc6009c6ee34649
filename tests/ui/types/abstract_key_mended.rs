use auth_core::AbstractModel;

#[derive(Debug, Clone, AbstractModel)]
pub struct Flagged {
    #[model(primary_key)]
    pub number: i64,
}

fn main() {}
