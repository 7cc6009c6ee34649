//! Types of its own around types that are columns.

use auth_core::{AbstractUser, AuthUser, Field};

#[derive(Debug, Clone, PartialEq, Eq, Field)]
pub struct Points(pub i32);

#[derive(Debug, Clone, PartialEq, Eq, Field)]
pub struct Colour {
    pub name: String,
}

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(default = 0)]
    pub points: Points,
    #[auth_user(max_length = 20, default = "red")]
    pub colour: Colour,
}

pub fn change() -> UserUpdate {
    let colour = Colour {
        name: "blue".to_owned(),
    };
    UserUpdate::new().points(Points(7)).colour(colour)
}
