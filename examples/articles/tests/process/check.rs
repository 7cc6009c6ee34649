//! `check`.

use crate::support::{Folder, Program, TestResult};

#[test]
fn a_sound_setup_has_no_findings() -> TestResult {
    let folder = Folder::migrated()?;
    let run = Program::new(&folder, &["check"]).run()?;
    assert_eq!(run.succeeded(), "No errors.\n");
    Ok(())
}

#[test]
fn findings_go_to_stdout_and_their_number_to_stderr() -> TestResult {
    let folder = Folder::new()?;
    let run = Program::new(&folder, &["check"]).run()?;
    assert_eq!(run.refused(), "check found 1 error(s)");
    assert!(run.stdout.starts_with("error auth.E206: "), "{run:?}");
    assert!(folder.names()?.is_empty(), "a check makes no database");

    let folder = Folder::migrated()?;
    folder
        .database()
        .execute("ALTER TABLE accounts_user DROP COLUMN nickname")?;
    let run = Program::new(&folder, &["check"]).run()?;
    run.refused();
    assert!(run.stdout.contains("auth.E203"), "{run:?}");
    assert!(run.stdout.contains("nickname"), "{run:?}");
    Ok(())
}

#[test]
fn deploy_asks_for_what_production_needs() -> TestResult {
    let folder = Folder::migrated()?;
    let check = || Program::new(&folder, &["check", "--deploy"]);
    let run = check().run()?;
    assert_eq!(run.refused(), "check found 2 error(s)");
    for id in ["auth.E301", "auth.E302", "auth.W303"] {
        assert!(run.stdout.contains(id), "{id}: {run:?}");
    }

    let run = check()
        .env("SECRET_KEY", "0123456789abcdef0123456789abcdef")
        .env("APP_ORIGIN", "https://app.test")
        .run()?;
    let text = run.succeeded();
    assert!(
        text.contains("auth.W303") && text.ends_with("No errors.\n"),
        "{text}"
    );
    Ok(())
}

#[test]
fn deploy_finds_settings_with_which_it_would_not_start() -> TestResult {
    let folder = Folder::migrated()?;
    let run = Program::new(&folder, &["check", "--deploy"])
        .env("SECRET_KEY", "short")
        .env("APP_ORIGIN", "https://app.test/path")
        .run()?;
    assert_eq!(run.refused(), "check found 2 error(s)");
    assert!(run.stdout.contains("at least 32 bytes"), "{run:?}");
    assert!(run.stdout.contains("without user, path"), "{run:?}");
    Ok(())
}
