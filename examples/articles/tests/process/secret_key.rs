//! `SECRET_KEY`.

use std::fs;

use crate::support::{Folder, Program, TestResult};

const KEY: &str = "0123456789abcdef0123456789abcdef";

#[test]
fn a_key_of_32_bytes_will_do_and_leaves_no_file() -> TestResult {
    let folder = Folder::new()?;
    let server = Program::server(&folder).env("SECRET_KEY", KEY).serve()?;
    server.stop()?.succeeded();
    assert_eq!(folder.names()?, ["articles.db"]);
    Ok(())
}

#[test]
fn a_short_key_is_refused_before_anything_is_made_and_not_shown() -> TestResult {
    let folder = Folder::new()?;
    let run = Program::server(&folder)
        .env("SECRET_KEY", &KEY[1..])
        .run()?;
    let line = run.refused();
    assert!(
        line.contains("SECRET_KEY") && line.contains("at least 32 bytes"),
        "{line}"
    );
    assert!(!line.contains(&KEY[1..]), "{line}");
    assert!(folder.names()?.is_empty());
    Ok(())
}

#[test]
fn beyond_loopback_there_has_to_be_one() -> TestResult {
    let folder = Folder::new()?;
    let run = Program::new(&folder, &["serve"])
        .env("BIND", "0.0.0.0:0")
        .env("APP_ORIGIN", "https://app.test")
        .run()?;
    assert!(run.refused().contains("SECRET_KEY is not set"), "{run:?}");
    assert!(folder.names()?.is_empty());
    Ok(())
}

#[test]
fn an_empty_one_counts_as_missing() -> TestResult {
    let folder = Folder::new()?;
    let server = Program::server(&folder).env("SECRET_KEY", "").serve()?;
    server.stop()?.succeeded();
    assert_eq!(folder.names()?, ["articles.db", "articles.secret"]);
    Ok(())
}

#[test]
fn a_damaged_file_is_named() -> TestResult {
    let folder = Folder::new()?;
    fs::write(folder.join("articles.secret"), "short\n")?;
    let run = Program::server(&folder).run()?;
    let line = run.stderr.lines().last().unwrap_or_default();
    assert_eq!(run.code, Some(1));
    assert!(
        line.contains("articles.secret") && line.contains("remove the file"),
        "{run:?}"
    );
    assert!(!line.contains("short"), "{line}");

    fs::remove_file(folder.join("articles.secret"))?;
    fs::create_dir(folder.join("articles.secret"))?;
    let run = Program::server(&folder).run()?;
    assert!(run.refused().contains("articles.secret"), "{run:?}");
    assert!(
        run.refused().contains("irectory"),
        "the system's reason: {run:?}"
    );
    Ok(())
}
