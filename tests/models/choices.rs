//! Values of an enum, and of a list.

use auth_core::{AbstractUser, AuthUser, Choices};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Choices)]
pub enum Tier {
    Free,
    #[choice(value = "pro", label = "Professional")]
    Paid,
}

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(default = "free", form)]
    pub tier: Tier,
    pub second_tier: Option<Tier>,
    #[auth_user(choices = [("de", "German"), ("fr", "French")], max_length = 2, form)]
    pub language: String,
    #[auth_user(choices = [1, 2, 3], default = 2)]
    pub level: i16,
}

pub fn change() -> UserUpdate {
    UserUpdate::new()
        .tier(Tier::Paid)
        .second_tier(Tier::Free)
        .language("fr")
        .level(3)
}
