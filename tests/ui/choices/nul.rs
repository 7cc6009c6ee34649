use auth_core::Choices;

#[derive(Debug, Clone, Copy, Choices)]
pub enum Status {
    #[choice(value = "li\0ve")]
    Live,
}

fn main() {}
