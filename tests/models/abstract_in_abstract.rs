//! An abstract model that embeds another one, and one with a parameter.

use auth_core::model::Field;
use auth_core::{AbstractModel, AbstractUser, AuthUser};

#[derive(Debug, Clone, AbstractModel)]
pub struct Measure<V: Field> {
    #[model(form)]
    pub height: V,
}

#[derive(Debug, Clone, AbstractModel)]
pub struct Body<V: Field> {
    #[model(flatten)]
    pub measure: Measure<V>,
    #[model(default = 0)]
    pub fingers: i16,
}

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(flatten)]
    pub body: Body<Option<i32>>,
}

pub fn change() -> UserUpdate {
    use auth_core::model::SetFields;
    UserUpdate::new()
        .set("height", Some(180))
        .set("fingers", 10_i16)
}
