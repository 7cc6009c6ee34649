use auth_core::Choices;

#[derive(Debug, Clone, Copy, Choices)]
#[choice(value = "draft")]
pub enum Status {
    Draft,
    Live,
}

fn main() {}
