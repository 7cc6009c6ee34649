//! Whether the database fits the program.

use crate::db::Db;
use crate::migrate::{Migrations, StartError, verify};
use crate::schema::Schema;

use super::Finding;

/// Compares the database with the program: reachable, the same user model, all migrations, all columns.
pub async fn check_database(db: &Db, migrations: &Migrations, schema: &Schema) -> Vec<Finding> {
    let Err(error) = verify(db, migrations, schema).await else {
        return Vec::new();
    };
    let (id, hint) = match &error {
        StartError::Pending(_) => ("auth.E201", ""),
        StartError::OtherModel { .. } => ("auth.E202", ""),
        StartError::MissingColumn { .. } => (
            "auth.E203",
            "Write a migration for the change, bring migrations/snapshot.json up to date, then run `migrate`.",
        ),
        StartError::Newer(_) | StartError::Edited(_) => ("auth.E204", ""),
        StartError::NoMigrations(_) => ("auth.E205", ""),
        StartError::Migrate(_) | StartError::Db(_) => ("auth.E206", ""),
    };
    vec![Finding::error(id, error.to_string(), hint)]
}
