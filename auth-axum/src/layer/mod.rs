//! The layer around an application: host, session, CSRF, and the form of errors.

mod auth_layer;
mod guard;
mod login_required;
mod service;

pub use auth_layer::AuthLayer;
pub use login_required::{LoginRequired, LoginRequiredService, login_required};
pub use service::AuthService;
