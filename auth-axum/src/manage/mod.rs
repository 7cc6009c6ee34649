//! The server and the management commands of an application: `Manage`.

mod application;
mod change_password;
mod check;
mod cli;
mod create_superuser;
mod error;
mod log;
mod migrations;
mod secret;
mod serve;
mod settings;
mod static_files;
mod terminal;

pub use application::Manage;
pub use error::CommandError;
pub use settings::Settings;
