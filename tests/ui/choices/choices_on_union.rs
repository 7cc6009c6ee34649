use auth_core::Choices;

#[derive(Clone, Copy, Choices)]
pub union Status {
    draft: i64,
    live: i32,
}

fn main() {}
