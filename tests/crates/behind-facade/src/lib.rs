//! Two user models of crates that have never heard of auth-axum, only of a facade.

mod made;
mod written;

pub use made::{Clerk, ClerkBuilder, ClerkUpdate};
pub use written::{User, UserBuilder, UserUpdate};
