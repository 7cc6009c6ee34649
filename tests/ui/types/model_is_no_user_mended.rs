use auth_core::{AbstractUser, AuthUser};

fn log_in<U: AuthUser>(_: &U) {}

#[derive(Debug, Clone, AuthUser)]
pub struct Member {
    #[auth_user(flatten)]
    pub base: AbstractUser,
}

pub fn enter(member: &Member) {
    log_in(member);
}

fn main() {}
