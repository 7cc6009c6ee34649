//! Applying migrations, and saying which are applied.

use crate::db::{AppliedMigration, Db, DbError, MigrateError};

use super::{MigrationFile, Migrations};

/// One migration, and whether the database has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MigrationState {
    /// The number.
    pub version: i64,
    /// `0001_initial`, or the bare number of one that only the database knows.
    pub name: String,
    /// Whether the database has it.
    pub applied: bool,
    /// Whether the program has its file.
    pub known: bool,
}

/// Applies the migrations that the database lacks and gives their names. Only one process does so at
/// a time; the others wait and find nothing left to do.
///
/// # Errors
///
/// [`MigrateError`] names the migration that failed, was edited, or is unknown.
pub async fn migrate(db: &Db, migrations: &Migrations) -> Result<Vec<String>, MigrateError> {
    let mut lock = db.lock_migrations().await?;
    // Inside the lock: another process may just have finished.
    let before = lock.applied().await?;
    lock.apply(migrations.for_sqlx()).await?;
    lock.release().await?;
    let is_new =
        |file: &&MigrationFile| before.iter().all(|applied| applied.version != file.version);
    Ok(migrations
        .iter()
        .filter(is_new)
        .map(MigrationFile::stem)
        .collect())
}

/// Every migration of the program and of the database, oldest first.
///
/// # Errors
///
/// [`DbError`] when the database could not answer.
pub async fn show(db: &Db, migrations: &Migrations) -> Result<Vec<MigrationState>, DbError> {
    let applied = db.applied_migrations().await?;
    let has = |version: i64| applied.iter().any(|row| row.version == version);
    let mut states: Vec<_> = migrations
        .iter()
        .map(|file| MigrationState {
            version: file.version,
            name: file.stem(),
            applied: has(file.version),
            known: true,
        })
        .collect();
    let knows = |row: &&AppliedMigration| migrations.iter().any(|file| file.version == row.version);
    states.extend(
        applied
            .iter()
            .filter(|row| !knows(row))
            .map(|row| MigrationState {
                version: row.version,
                name: format!("{:04}", row.version),
                applied: true,
                known: false,
            }),
    );
    states.sort_by_key(|state| state.version);
    Ok(states)
}
