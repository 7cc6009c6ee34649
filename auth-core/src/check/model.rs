//! Whether the migrations follow the model.

use crate::migrate::{Made, MakeError, make};
use crate::project::Project;
use crate::schema::Schema;

use super::Finding;

/// Compares the compiled model with the application's migrations.
pub fn check_model(project: &Project, schema: &Schema) -> Vec<Finding> {
    match make(project, schema, None) {
        Ok(Made::Nothing) => Vec::new(),
        Ok(Made::Migration { .. }) => {
            let hint = "Run `makemigrations` and commit what it writes.";
            vec![Finding::error(
                "auth.E101",
                "The application has no migrations.",
                hint,
            )]
        }
        Err(MakeError::Changed(changes)) => {
            let message = format!(
                "The model has changed since the last migration: {}.",
                changes.join(", ")
            );
            vec![Finding::error(
                "auth.E102",
                message,
                "Write a migration for the change, bring migrations/snapshot.json up to date, then run `migrate`.",
            )]
        }
        Err(error) => vec![Finding::error("auth.E103", error.to_string(), "")],
    }
}
