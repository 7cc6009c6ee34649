use auth_core::Field;

#[derive(Debug, Clone, Copy, Field)]
pub enum Status {
    Draft,
    Live,
}

fn main() {}
