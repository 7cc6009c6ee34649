use auth_core::form::FieldError;
use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(validate = "is_short")]
    pub title: String,
}

fn is_short(_: &str) -> Result<(), FieldError> {
    Ok(())
}

fn main() {}
