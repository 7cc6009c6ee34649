//! How large somebody is.

use auth_core::AbstractModel;
use auth_core::model::Field;

/// How large somebody is, in whatever they are measured.
#[derive(Debug, Clone, AbstractModel)]
#[non_exhaustive]
pub struct Measure<V: Field> {
    /// With shoes.
    #[model(form)]
    pub height: Option<V>,
}
