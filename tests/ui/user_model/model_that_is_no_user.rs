use auth_axum::prelude::*;

#[derive(Debug, Clone, Model)]
struct Profile {
    id: i64,
}

auth_user_model!(Profile);

fn main() {}
