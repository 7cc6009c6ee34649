//! `DATABASE_URL`.

use std::fs;
use std::time::Duration;

use auth_core::db::Engine;
use auth_core::test::TestDb;

use crate::support::{Finished, Folder, Program, TestResult};

/// Long enough for the time limits of the database, far too short for a person to give up.
const SOON: Duration = Duration::from_secs(10);

fn serve(folder: &Folder, url: &str) -> TestResult<Finished> {
    Program::server(folder).env("DATABASE_URL", url).run()
}

#[test]
fn an_address_that_cannot_work_is_refused_and_leaves_nothing_behind() -> TestResult {
    let folder = Folder::new()?;
    let known = "sqlite:, postgres: or mysql:";
    for (url, word) in [
        ("oracle://db.test/app", known),
        ("articles.db", known),
        ("://", known),
        (
            "sqlite:nowhere/articles.db",
            "the folder nowhere does not exist",
        ),
        ("sqlite:", "not a file"),
        ("sqlite:articles.db?mode=frobnicate", "frobnicate"),
        ("postgres://db.test:99999/app", "port"),
        ("mysql://db.test:port/app", "port"),
    ] {
        let run = serve(&folder, url)?;
        assert!(run.refused().contains(word), "{url}: {run:?}");
        assert!(run.took < SOON, "{url}: {run:?}");
    }
    assert!(folder.names()?.is_empty(), "{:?}", folder.names()?);
    Ok(())
}

#[test]
fn a_file_that_is_no_database_is_named_and_left_alone() -> TestResult {
    let folder = Folder::new()?;
    fs::create_dir(folder.join("folder"))?;
    let text = "not a database, but something that somebody needs. ".repeat(100);
    fs::write(folder.join("text.db"), &text)?;
    for (url, word) in [
        ("sqlite:folder", "it is a folder, not a file"),
        ("sqlite:text.db", "file is not a database"),
    ] {
        let run = serve(&folder, url)?;
        let line = run.refused();
        assert!(line.contains(word) && line.contains(&url[7..]), "{line}");
    }
    assert_eq!(folder.names()?, ["folder", "text.db"]);
    assert_eq!(fs::read_to_string(folder.join("text.db"))?, text);
    Ok(())
}

#[test]
fn a_server_that_cannot_be_reached_is_named_without_the_password() -> TestResult {
    let folder = Folder::new()?;
    for (url, shown) in [
        (
            "postgres://app:geheim@127.0.0.1:1/app",
            "postgres://…@127.0.0.1:1/app",
        ),
        (
            "mysql://app:geheim@127.0.0.1:1/app",
            "mysql://…@127.0.0.1:1/app",
        ),
        (
            "postgres://127.0.0.1:1/app?password=geheim",
            "postgres://127.0.0.1:1/app",
        ),
    ] {
        let run = serve(&folder, url)?;
        let line = run.refused();
        assert!(
            line.contains(shown) && line.contains("Connection refused"),
            "{line}"
        );
        assert!(!line.contains("geheim"), "{line}");
        assert!(run.took < SOON, "{run:?}");
    }
    assert!(folder.names()?.is_empty());
    Ok(())
}

#[test]
fn a_server_that_accepts_and_says_nothing_does_not_hold_up_the_start() -> TestResult {
    let folder = Folder::new()?;
    let silent = std::net::TcpListener::bind("127.0.0.1:0")?;
    let port = silent.local_addr()?.port();
    for scheme in ["postgres", "mysql"] {
        let run = serve(
            &folder,
            &format!("{scheme}://app:geheim@127.0.0.1:{port}/app"),
        )?;
        assert!(run.refused().contains("in time"), "{run:?}");
        assert!(run.took < SOON, "{run:?}");
    }
    Ok(())
}

auth_core::test_on_each_database! {
    async fn a_wrong_password_or_name_is_told_by_the_server(db: TestDb) -> TestResult {
        if db.engine() == Engine::Sqlite {
            return Ok(());
        }
        let folder = Folder::new()?;
        let (place, name) = db.url().rsplit_once('/').ok_or("no name")?;
        let (account, host) = place.rsplit_once('@').ok_or("no account")?;
        let (user, password) = account.rsplit_once(':').ok_or("no password")?;
        for url in [
            format!("{user}:geheim@{host}/{name}"),
            format!("{user}:{password}@{host}/nowhere"),
        ] {
            let run = serve(&folder, &url)?;
            let line = run.refused();
            assert!(!line.contains("geheim") && !line.contains(password), "{line}");
            assert!(run.took < SOON, "{run:?}");
        }
        assert!(folder.names()?.is_empty());
        Ok(())
    }

    async fn a_server_without_a_database_is_not_enough(db: TestDb) -> TestResult {
        // PostgreSQL then takes the database that is named like the user.
        if db.engine() == Engine::MySql {
            let (server, _) = db.url().rsplit_once('/').ok_or("no name")?;
            let run = serve(&Folder::new()?, &format!("{server}/"))?;
            assert_eq!(run.refused(), "DATABASE_URL has to name a database");
        }
        Ok(())
    }
}
