//! Migrations: files in sqlx's layout, made from the compiled model, applied under a lock.
//!
//! ```text
//! migrations/snapshot.json                     the schema after the last migration
//! migrations/{sqlite,postgres,mysql}/0001_initial.{up,down}.sql
//! ```

mod apply;
mod files;
mod make;
mod startup;

pub use apply::{MigrationState, migrate, show};
pub use files::{MigrationFile, Migrations};
pub use make::{Made, MakeError, make};
pub use startup::{StartError, prepare, same_user_model, verify};

/// The folder of migrations in an application.
pub(crate) const FOLDER: &str = "migrations";
