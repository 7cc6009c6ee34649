use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(email_field = "email")]
pub struct Article {
    pub id: i64,
    pub email: String,
}

fn main() {}
