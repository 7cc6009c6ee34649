use auth_core::user::UserBase;
use auth_core::{AbstractBaseUser, AbstractModel, AuthUser};

#[derive(Debug, Clone, AbstractModel)]
pub struct Person {
    #[model(flatten)]
    pub base: AbstractBaseUser,
    #[model(max_length = 254)]
    pub email: String,
}

impl UserBase for Person {
    type Key = i64;
    const USERNAME_FIELD: Option<&'static str> = Some("email");
    const EMAIL_FIELD: Option<&'static str> = Some("email");

    fn core(&self) -> &AbstractBaseUser {
        &self.base
    }

    fn core_mut(&mut self) -> &mut AbstractBaseUser {
        &mut self.base
    }
}

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub person: Person,
}

fn main() {}
