//! Writing the next migration from the compiled model.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::db::Engine;
use crate::db::dialect::render;
use crate::project::Project;
use crate::schema::Schema;

use super::FOLDER;

/// The file that holds the schema after the last migration.
const SNAPSHOT: &str = "snapshot.json";

/// What `makemigrations` did, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// The model is what the last migration made of it.
    Nothing,
    /// The files of a new migration, with their content.
    Migration {
        /// `0001_initial`.
        stem: String,
        /// Path and content of each file.
        files: Vec<(PathBuf, String)>,
    },
}

/// Why no migration could be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MakeError {
    /// The snapshot is not what this command wrote.
    #[error("{} is damaged: {source}", path.display())]
    Snapshot {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// The model has changed since the first migration.
    #[error(
        "the model has changed since the last migration ({}): this version writes only the first migration; \
         add the change by hand as {}/*/NNNN_name.up.sql, and bring {} up to date", .0.join(", "), FOLDER, SNAPSHOT
    )]
    Changed(Vec<String>),
    /// There are migrations, but no snapshot to compare with.
    #[error("{} has migrations but no {SNAPSHOT}: restore it from version control", .0.display())]
    NoSnapshot(PathBuf),
    /// A file could not be written.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// Compares `schema` with the application's snapshot and makes the next migration, without writing
/// it: [`Made::write`] does that.
///
/// # Errors
///
/// [`MakeError`] when the snapshot cannot be compared.
pub fn make(project: &Project, schema: &Schema, name: Option<&str>) -> Result<Made, MakeError> {
    let folder = project.root().join(FOLDER);
    if let Some(known) = snapshot(project, &folder)? {
        let changes = changes(&known, schema);
        return if changes.is_empty() {
            Ok(Made::Nothing)
        } else {
            Err(MakeError::Changed(changes))
        };
    }
    let has_migrations = Engine::ALL
        .iter()
        .any(|engine| !super::Migrations::of(project, *engine).is_empty());
    if has_migrations {
        return Err(MakeError::NoSnapshot(folder));
    }
    Ok(first(&folder, schema, name.unwrap_or("initial")))
}

fn snapshot(project: &Project, folder: &Path) -> Result<Option<Schema>, MakeError> {
    let Some(text) = project.read_text(&format!("{FOLDER}/{SNAPSHOT}")) else {
        return Ok(None);
    };
    let path = folder.join(SNAPSHOT);
    serde_json::from_str(&text)
        .map(Some)
        .map_err(|source| MakeError::Snapshot { path, source })
}

/// The tables and columns that differ, for the message.
fn changes(known: &Schema, schema: &Schema) -> Vec<String> {
    let mut changes = Vec::new();
    for table in &schema.tables {
        match known.table(&table.name) {
            None => changes.push(format!("new table {}", table.name)),
            Some(before) if before != table => {
                let added = table
                    .columns
                    .iter()
                    .filter(|column| !before.columns.contains(column));
                let removed = before
                    .columns
                    .iter()
                    .filter(|column| !table.columns.iter().any(|other| other.name == column.name));
                let columns: Vec<_> = added
                    .chain(removed)
                    .map(|column| column.name.as_str())
                    .collect();
                let what = if !columns.is_empty() {
                    columns.join(", ")
                } else if table.checks == before.checks {
                    "its keys".to_owned()
                } else {
                    "its choices".to_owned()
                };
                changes.push(format!("table {}: {what}", table.name));
            }
            Some(_) => {}
        }
    }
    let gone = known
        .tables
        .iter()
        .filter(|table| schema.table(&table.name).is_none());
    changes.extend(gone.map(|table| format!("table {} is gone", table.name)));
    if known.user_model != schema.user_model {
        changes.push(format!("the user model was {}", known.user_model));
    }
    changes
}

fn first(folder: &Path, schema: &Schema, name: &str) -> Made {
    let stem = format!("0001_{name}");
    let operations = schema.create();
    let mut files = Vec::new();
    for engine in Engine::ALL {
        let title = format!("{stem}: the tables of {}", schema.user_model.label);
        let script = render(engine, &title, &operations);
        files.push((
            folder.join(engine.name()).join(format!("{stem}.up.sql")),
            script.up,
        ));
        files.push((
            folder.join(engine.name()).join(format!("{stem}.down.sql")),
            script.down,
        ));
    }
    files.push((folder.join(SNAPSHOT), snapshot_text(schema)));
    Made::Migration { stem, files }
}

fn snapshot_text(schema: &Schema) -> String {
    // Names and numbers only: nothing in a schema can fail to become JSON.
    serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"
}

impl Made {
    /// Writes the files.
    ///
    /// # Errors
    ///
    /// [`MakeError::Write`] names the file.
    pub fn write(&self) -> Result<(), MakeError> {
        let Self::Migration { files, .. } = self else {
            return Ok(());
        };
        for (path, content) in files {
            let failed = |source| MakeError::Write {
                path: path.clone(),
                source,
            };
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(failed)?;
            }
            fs::write(path, content).map_err(failed)?;
        }
        Ok(())
    }
}
