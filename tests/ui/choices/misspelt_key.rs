use auth_core::Choices;

#[derive(Debug, Clone, Copy, Choices)]
pub enum Status {
    #[choice(lable = "Published")]
    Live,
}

fn main() {}
