//! From an empty database to one that fits, and no further.

mod apply;
mod compatible;
mod make;
mod start;

use std::path::{Path, PathBuf};
use std::{env, fs};

use auth_core::db::Engine;
use auth_core::migrate::{Made, make};
use auth_core::project::Project;
use auth_core::schema::{Schema, Table};
use auth_core::test::TestResult;
use auth_tests::models::{Note, User};
use uuid::Uuid;

/// The schema of most suites.
fn schema() -> Schema {
    Schema::of::<User>(&[Table::of::<Note>()])
}

/// The folder of an application, for one test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> TestResult<Self> {
        let folder = env::temp_dir().join(format!("test-app-{}", Uuid::new_v4()));
        fs::create_dir(&folder)?;
        Ok(Self(folder))
    }

    /// With the first migration of `schema` in it.
    fn with_migration(schema: &Schema) -> TestResult<Self> {
        let folder = Self::new()?;
        make(&folder.project(), schema, None)?.write()?;
        Ok(folder)
    }

    /// What `project!()` would give in that folder.
    fn project(&self) -> Project {
        let root: &'static str = Box::leak(self.0.display().to_string().into_boxed_str());
        Project::new(root, "app", None)
    }

    fn migrations(&self, engine: Engine) -> PathBuf {
        self.0.join("migrations").join(engine.name())
    }

    /// The file of the first migration, in one direction.
    fn first(&self, engine: Engine, direction: &str) -> PathBuf {
        self.migrations(engine)
            .join(format!("0001_initial.{direction}.sql"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The paths of what was made, below the folder of the application.
fn names(made: &Made, root: &Path) -> Vec<String> {
    let Made::Migration { files, .. } = made else {
        return Vec::new();
    };
    files
        .iter()
        .filter_map(|(path, _)| path.strip_prefix(root).ok())
        .map(|path| path.display().to_string())
        .collect()
}
