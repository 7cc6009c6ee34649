use auth_core::{AuthUser, Model};

fn log_in<U: AuthUser>(_: &U) {}

#[derive(Debug, Clone, Model)]
pub struct Member {
    pub id: i64,
}

pub fn enter(member: &Member) {
    log_in(member);
}

fn main() {}
