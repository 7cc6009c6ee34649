use auth_core::Field;

#[derive(Clone, Copy, Field)]
pub union Score {
    whole: i64,
    half: i32,
}

fn main() {}
