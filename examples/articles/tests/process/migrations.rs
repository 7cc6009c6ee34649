//! `migrate`, `showmigrations`, `makemigrations`.

use std::fs;
use std::path::Path;

use crate::support::{Folder, Program, TestResult};

#[test]
fn migrate_makes_a_missing_database_once() -> TestResult {
    let folder = Folder::new()?;
    let migrate = || Program::new(&folder, &["migrate"]).run();
    assert_eq!(migrate()?.succeeded(), "Applied 0001_initial.\n");
    assert_eq!(folder.names()?, ["articles.db"]);
    assert_eq!(migrate()?.succeeded(), "Nothing to apply.\n");
    Ok(())
}

#[test]
fn showmigrations_marks_what_is_applied() -> TestResult {
    let folder = Folder::new()?;
    fs::write(folder.join("articles.db"), "")?;
    let show = || Program::new(&folder, &["showmigrations"]).run();
    assert_eq!(show()?.succeeded(), "[ ] 0001_initial\n");
    Program::new(&folder, &["migrate"]).run()?.succeeded();
    assert_eq!(show()?.succeeded(), "[X] 0001_initial\n");

    folder.database().execute(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         VALUES (9999, 'from the future', TRUE, x'00', 0)",
    )?;
    let expected = "[X] 0001_initial\n[X] 9999 (not known to this program)\n";
    assert_eq!(show()?.succeeded(), expected);
    Ok(())
}

#[test]
fn only_serve_and_migrate_make_a_database() -> TestResult {
    let folder = Folder::new()?;
    for arguments in [
        ["showmigrations"].as_slice(),
        &["clearsessions"],
        &["changepassword", "alice"],
    ] {
        let run = Program::new(&folder, arguments).run()?;
        let line = run.refused();
        assert!(
            line.contains("articles.db") && line.contains("migrate"),
            "{line}"
        );
    }
    assert!(folder.names()?.is_empty());
    Ok(())
}

#[test]
fn the_migrations_of_the_example_follow_its_model() -> TestResult {
    let folder = Folder::new()?;
    let before = written_migrations()?;
    for flags in [
        [].as_slice(),
        &["--check"],
        &["--dry-run"],
        &["--name", "more"],
    ] {
        let run = Program::new(&folder, &["makemigrations"])
            .args(flags)
            .run()?;
        assert_eq!(run.succeeded(), "No changes.\n", "{flags:?}");
    }
    assert!(folder.names()?.is_empty());
    assert_eq!(written_migrations()?, before);
    Ok(())
}

/// The names of all files below the migrations of the example.
fn written_migrations() -> TestResult<Vec<String>> {
    let mut names = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                names.push(path.display().to_string());
            }
        }
    }
    names.sort();
    Ok(names)
}
