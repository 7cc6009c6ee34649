//! Where somebody lives.

use auth_core::AbstractModel;

/// Where somebody lives.
#[derive(Debug, Clone, AbstractModel)]
#[model(prefix = "address_")]
#[non_exhaustive]
pub struct Address {
    /// The town.
    #[model(
        max_length = 80,
        default = "",
        form,
        personal,
        label = "town",
        help = "Without a postal code."
    )]
    pub city: String,
    /// The way there.
    #[model(max_length = 200, default = "", form(profile), personal)]
    pub street: String,
}
