//! `makemigrations`, `migrate`, `showmigrations`.

use auth_core::db::Db;
use auth_core::migrate::{self, Made, Migrations};
use auth_core::project::Project;
use auth_core::schema::Schema;
use clap::ArgMatches;

use super::CommandError;

pub(super) fn make(
    project: &Project,
    schema: &Schema,
    arguments: &ArgMatches,
) -> Result<(), CommandError> {
    let name = arguments.get_one::<String>("name").map(String::as_str);
    let made = migrate::make(project, schema, name)?;
    let Made::Migration { stem, files } = &made else {
        println!("No changes.");
        return Ok(());
    };
    if arguments.get_flag("check") {
        return Err(CommandError::sentence(format!(
            "the migration {stem} is missing: run `makemigrations`"
        )));
    }
    let dry_run = arguments.get_flag("dry-run");
    for (path, content) in files {
        let shown = path.strip_prefix(project.root()).unwrap_or(path);
        println!("{}", shown.display());
        if dry_run {
            println!("\n{content}");
        }
    }
    if !dry_run {
        made.write()?;
    }
    Ok(())
}

pub(super) async fn apply(db: &Db, migrations: &Migrations) -> Result<(), CommandError> {
    let applied = migrate::migrate(db, migrations).await?;
    for name in &applied {
        println!("Applied {name}.");
    }
    if applied.is_empty() {
        println!("Nothing to apply.");
    }
    Ok(())
}

pub(super) async fn show(db: &Db, migrations: &Migrations) -> Result<(), CommandError> {
    for state in migrate::show(db, migrations).await? {
        let mark = if state.applied { 'X' } else { ' ' };
        let note = if state.known {
            ""
        } else {
            " (not known to this program)"
        };
        println!("[{mark}] {}{note}", state.name);
    }
    Ok(())
}
