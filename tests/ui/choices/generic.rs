use auth_core::Choices;

#[derive(Debug, Clone, Copy, Choices)]
pub enum Status<const N: usize> {
    Draft,
}

fn main() {}
