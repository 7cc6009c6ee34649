//! Writing migrations.

use std::fs;

use auth_core::db::Engine;
use auth_core::migrate::{Made, MakeError, make};
use auth_core::model::Kind;
use auth_core::schema::{ColumnSchema, Schema, Table};
use auth_core::test::TestResult;
use auth_tests::models::{Item, Member, Note, User, UuidUser};

use super::{Folder, names, schema};

#[test]
fn there_are_files_for_every_engine_whatever_is_compiled_in() -> TestResult {
    let folder = Folder::new()?;
    let made = make(&folder.project(), &schema(), None)?;
    assert_eq!(
        names(&made, &folder.0),
        [
            "migrations/sqlite/0001_initial.up.sql",
            "migrations/sqlite/0001_initial.down.sql",
            "migrations/postgres/0001_initial.up.sql",
            "migrations/postgres/0001_initial.down.sql",
            "migrations/mysql/0001_initial.up.sql",
            "migrations/mysql/0001_initial.down.sql",
            "migrations/snapshot.json",
        ]
    );
    assert!(
        !folder.0.join("migrations").exists(),
        "nothing is written before `write`"
    );
    Ok(())
}

#[test]
fn the_name_of_the_migration_can_be_chosen() -> TestResult {
    let folder = Folder::new()?;
    let made = make(&folder.project(), &schema(), Some("accounts"))?;
    assert!(names(&made, &folder.0).contains(&"migrations/sqlite/0001_accounts.up.sql".to_owned()));
    Ok(())
}

#[test]
fn the_snapshot_is_read_as_it_was_written() -> TestResult {
    for schema in [
        schema(),
        Schema::of::<Member>(&[]),
        Schema::of::<UuidUser>(&[]),
        Schema::of::<User>(&[Table::of::<Item>()]),
    ] {
        let folder = Folder::with_migration(&schema)?;
        let text = fs::read_to_string(folder.0.join("migrations/snapshot.json"))?;
        assert_eq!(serde_json::from_str::<Schema>(&text)?, schema);
        assert_eq!(make(&folder.project(), &schema, None)?, Made::Nothing);
    }
    Ok(())
}

#[test]
fn a_changed_model_is_told_by_its_changes() -> TestResult {
    let folder = Folder::with_migration(&schema())?;
    let more = Table::of::<Note>().column(ColumnSchema::new("colour", Kind::Text));
    let with_more = Schema::of::<User>(&[more, Table::new("extra", "").primary_key(&["id"])]);
    let MakeError::Changed(changes) = make(&folder.project(), &with_more, None).unwrap_err() else {
        return Err("another error".into());
    };
    assert_eq!(changes, ["table notes_note: colour", "new table extra"]);

    let MakeError::Changed(changes) =
        make(&folder.project(), &Schema::of::<User>(&[]), None).unwrap_err()
    else {
        return Err("another error".into());
    };
    assert_eq!(changes, ["table notes_note is gone"]);

    let error = make(&folder.project(), &Schema::of::<Member>(&[]), None).unwrap_err();
    assert!(error.to_string().contains("accounts.User"), "{error}");
    Ok(())
}

#[test]
fn a_lost_or_damaged_snapshot_is_no_reason_to_begin_anew() -> TestResult {
    let folder = Folder::with_migration(&schema())?;
    let snapshot = folder.0.join("migrations/snapshot.json");
    fs::write(&snapshot, "{}")?;
    assert!(matches!(
        make(&folder.project(), &schema(), None),
        Err(MakeError::Snapshot { .. })
    ));
    fs::remove_file(&snapshot)?;
    assert!(matches!(
        make(&folder.project(), &schema(), None),
        Err(MakeError::NoSnapshot(_))
    ));
    Ok(())
}

#[test]
fn a_snapshot_that_cannot_be_read_is_no_reason_to_begin_anew() -> TestResult {
    let folder = Folder::with_migration(&schema())?;
    let snapshot = folder.0.join("migrations/snapshot.json");
    fs::remove_file(&snapshot)?;
    fs::create_dir(&snapshot)?;
    let before = fs::read_to_string(folder.first(Engine::Sqlite, "up"))?;
    assert!(make(&folder.project(), &schema(), None).is_err());
    assert_eq!(
        fs::read_to_string(folder.first(Engine::Sqlite, "up"))?,
        before
    );
    Ok(())
}

#[test]
fn the_sql_says_what_each_table_is() -> TestResult {
    let folder = Folder::with_migration(&schema())?;
    for engine in Engine::ALL {
        let up = fs::read_to_string(folder.first(engine, "up"))?;
        let tables = up.matches("CREATE TABLE").count();
        assert_eq!(tables, schema().tables.len());
        assert!(up.matches("\n-- ").count() >= tables, "{up}");
        let down = fs::read_to_string(folder.first(engine, "down"))?;
        assert_eq!(down.matches("DROP TABLE").count(), tables);
    }
    Ok(())
}

#[test]
fn another_choice_is_a_change() -> TestResult {
    let with = |table| Schema::of::<User>(&[table]);
    let folder = Folder::with_migration(&with(Table::of::<Item>()))?;
    let mut fewer = Table::of::<Item>();
    fewer.checks.pop();
    let error = make(&folder.project(), &with(fewer), None).unwrap_err();
    let MakeError::Changed(changes) = error else {
        return Err("another error".into());
    };
    assert_eq!(changes, ["table shop_item: its choices"]);
    Ok(())
}
