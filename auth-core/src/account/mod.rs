//! Logging in and out, as functions without HTTP.

mod accounts;
mod backend;
mod credentials;
mod error;
mod login;
mod model_backend;
mod verified;

pub use accounts::Accounts;
pub use backend::{AuthBackend, Outcome};
pub use credentials::Credentials;
pub use error::{AuthError, LoginError};
pub use login::{LoginOptions, NewLogin};
pub use model_backend::ModelBackend;
pub use verified::{Authentication, Verified};
