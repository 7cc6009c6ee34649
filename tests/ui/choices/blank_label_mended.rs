use auth_core::Choices;

#[derive(Debug, Clone, Copy, Choices)]
pub enum Status {
    #[choice(label = "Published")]
    Live,
}

fn main() {}
