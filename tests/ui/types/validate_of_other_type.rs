use auth_core::form::FieldError;
use auth_core::Model;

#[derive(Debug, Clone, Model)]
pub struct Article {
    pub id: i64,
    #[model(validate = is_positive)]
    pub title: String,
}

fn is_positive(_: &i64) -> Result<(), FieldError> {
    Ok(())
}

fn main() {}
