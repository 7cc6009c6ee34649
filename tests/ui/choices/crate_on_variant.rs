use auth_core::Choices;

#[derive(Debug, Clone, Copy, Choices)]
pub enum Status {
    #[choice(crate = auth_core)]
    Draft,
}

fn main() {}
