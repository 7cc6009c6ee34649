use auth_core::AbstractModel;

#[derive(Clone, Copy, AbstractModel)]
pub struct Amount {
    whole: i64,
    part: f64,
}

fn main() {}
