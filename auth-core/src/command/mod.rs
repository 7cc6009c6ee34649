//! The logic of the management commands: no terminal, no arguments, no printing.

mod change_password;
mod create_superuser;

pub use change_password::{ChangePasswordError, change_password};
pub use create_superuser::{NewSuperuser, superuser_fields};
