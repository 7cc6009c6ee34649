use auth_core::Choices;

#[derive(Debug, Clone, Copy, Choices)]
pub enum Status {
    Draft,
    #[choice(value = "draft")]
    Sketch,
}

fn main() {}
