use auth_core::AbstractModel;

#[derive(Clone, Copy, AbstractModel)]
pub union Amount {
    whole: i64,
    part: f64,
}

fn main() {}
