use auth_core::AbstractModel;

#[derive(Debug, Clone, AbstractModel)]
pub struct Place {
    pub latitude: f64,
    pub longitude: f64,
}

fn main() {}
