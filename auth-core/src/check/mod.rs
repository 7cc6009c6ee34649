//! What is wrong with an application's setup: all of it, with what to do about it.

mod database;
mod finding;
mod model;

pub use database::check_database;
pub use finding::{Finding, Severity};
pub use model::check_model;
