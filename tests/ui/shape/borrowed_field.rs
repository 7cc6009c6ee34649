use auth_core::AbstractModel;

#[derive(Debug, Clone, AbstractModel)]
pub struct Address<'a> {
    #[model(skip)]
    pub city: &'a str,
}

fn main() {}
