use auth_core::Choices;

#[derive(Debug, Clone, Copy, Choices)]
#[choice(crate = auth_core)]
pub enum Status {
    Draft,
}

fn main() {}
