//! A type of its own, which is a column by hand.

use auth_core::model::{Field, Kind, Mismatch, Value};
use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points(pub i32);

impl Field for Points {
    const KIND: Kind = Kind::Int;

    fn into_value(self) -> Value {
        self.0.into_value()
    }

    fn from_value(value: Value) -> Result<Self, Mismatch> {
        i32::from_value(value).map(Self)
    }
}

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(default = 0)]
    pub points: Points,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().points(Points(7))
}
