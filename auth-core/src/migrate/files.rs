//! The migrations of an application, for one engine.

use sqlx::migrate::{Migration, MigrationType};
use sqlx::{AssertSqlSafe, SqlSafeStr};

use crate::db::Engine;
use crate::project::Project;

use super::FOLDER;

/// One migration: a number, a name, and the text that applies it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MigrationFile {
    /// The number at the beginning of the file's name.
    pub version: i64,
    /// The rest of the name, such as `initial`.
    pub name: String,
    /// The SQL that applies it.
    pub up: String,
}

/// The migrations of an application for one engine, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Migrations(Vec<MigrationFile>);

impl Migrations {
    /// Those that the application has for `engine`. Files that are not named like migrations are
    /// passed over, as sqlx does.
    pub fn of(project: &Project, engine: Engine) -> Self {
        let folder = format!("{FOLDER}/{}", engine.name());
        project
            .list(&folder)
            .iter()
            .filter_map(|file| {
                let (version, name) = parse_name(file)?;
                let up = project.read_text(&format!("{folder}/{file}"))?;
                Some(MigrationFile { version, name, up })
            })
            .collect()
    }

    /// The migrations, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &MigrationFile> {
        self.0.iter()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of the newest.
    pub fn last_version(&self) -> Option<i64> {
        self.0.last().map(|file| file.version)
    }

    /// The same for sqlx, with its checksums.
    pub(crate) fn for_sqlx(&self) -> Vec<Migration> {
        self.0.iter().map(MigrationFile::for_sqlx).collect()
    }
}

/// Migrations that are in no file.
impl FromIterator<MigrationFile> for Migrations {
    fn from_iter<T: IntoIterator<Item = MigrationFile>>(files: T) -> Self {
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort_by_key(|file| file.version);
        Self(files)
    }
}

impl MigrationFile {
    fn for_sqlx(&self) -> Migration {
        let sql = AssertSqlSafe(self.up.clone()).into_sql_str();
        let no_tx = self.up.starts_with("-- no-transaction");
        let description = self.name.replace('_', " ");
        Migration::new(
            self.version,
            description.into(),
            MigrationType::ReversibleUp,
            sql,
            no_tx,
        )
    }

    /// `0001_initial`.
    pub fn stem(&self) -> String {
        format!("{:04}_{}", self.version, self.name)
    }

    /// Whether `checksum` is that of this text.
    pub(crate) fn has_checksum(&self, checksum: &[u8]) -> bool {
        *self.for_sqlx().checksum == *checksum
    }
}

/// `0001_initial.up.sql` and, for migrations without a way back, `0002_more.sql`.
fn parse_name(file: &str) -> Option<(i64, String)> {
    let (version, rest) = file.split_once('_')?;
    let name = rest.strip_suffix(".sql")?;
    let name = match name.rsplit_once('.') {
        Some((name, "up")) => name,
        Some((_, "down")) => return None,
        _ => name,
    };
    Some((version.parse().ok()?, name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_sqlx_reads_them() {
        assert_eq!(
            parse_name("0001_initial.up.sql"),
            Some((1, "initial".into()))
        );
        assert_eq!(
            parse_name("20_more_rows.sql"),
            Some((20, "more_rows".into()))
        );
        for other in [
            "0001_initial.down.sql",
            "snapshot.json",
            "x_y.sql",
            "0001.sql",
            "README.md",
        ] {
            assert_eq!(parse_name(other), None, "{other}");
        }
    }
}
