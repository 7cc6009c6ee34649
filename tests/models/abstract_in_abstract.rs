//! An abstract model that embeds another one, and some with parameters.

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

#[derive(Debug, Clone, AbstractModel)]
pub struct Marks<V, const N: usize>
where
    V: Field,
{
    pub best: Option<V>,
    #[model(skip)]
    pub all: Vec<[u8; N]>,
}

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(flatten)]
    pub body: Body<Option<i32>>,
    #[auth_user(flatten)]
    pub marks: Marks<i16, 3>,
}

pub fn change() -> UserUpdate {
    use auth_core::model::SetFields;
    UserUpdate::new()
        .set("height", Some(180))
        .set("fingers", 10_i16)
        .set("best", 1_i16)
}
