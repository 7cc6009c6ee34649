//! The first start in an empty folder.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::support::{Folder, Program, TestResult};

#[test]
fn it_prints_the_address_and_the_command_that_makes_an_account() -> TestResult {
    let folder = Folder::new()?;
    let server = Program::server(&folder).serve()?;
    let port = server.address().port();
    assert_eq!(server.origin(), format!("http://127.0.0.1:{port}"));

    let mut said = String::new();
    while !said.contains("createsuperuser") {
        said += &server.says()?;
    }
    assert!(said.contains("There is no account yet."), "{said}");
    Ok(())
}

#[test]
fn the_command_is_not_repeated_once_there_is_an_account() -> TestResult {
    let folder = Folder::with_alice()?;
    let server = Program::server(&folder).serve()?;
    server.client().get("/")?;
    server.signal(crate::support::Signal::Terminate)?;
    assert!(server.says().is_err(), "nothing more is said");
    Ok(())
}

#[test]
fn it_makes_a_database_and_a_key_that_nobody_else_can_read() -> TestResult {
    let folder = Folder::new()?;
    let server = Program::server(&folder).serve()?;
    server.stop()?.succeeded();

    assert_eq!(folder.names()?, ["articles.db", "articles.secret"]);
    let mode = fs::metadata(folder.join("articles.secret"))?.permissions();
    assert_eq!(mode.mode() & 0o777, 0o600);
    Ok(())
}

#[test]
fn it_answers_over_a_real_socket() -> TestResult {
    let folder = Folder::new()?;
    let server = Program::server(&folder).serve()?;
    let answer = server.client().get("/")?;
    assert_eq!(answer.status, 200);
    assert!(answer.body.contains("/accounts/login"), "{}", answer.body);
    assert!(!answer.body.contains("Hello,"), "{}", answer.body);
    Ok(())
}

#[test]
fn without_a_command_it_serves() -> TestResult {
    let folder = Folder::new()?;
    let server = Program::new(&folder, &[])
        .env("BIND", "127.0.0.1:0")
        .serve()?;
    assert_eq!(server.client().get("/public")?.status, 200);
    Ok(())
}

#[test]
fn logins_survive_a_restart() -> TestResult {
    let folder = Folder::with_alice()?;
    let first = Program::server(&folder).serve()?;
    let bind = first.address().to_string();
    let mut browser = first.client();
    assert_eq!(
        browser.log_in("alice", crate::support::PASSWORD)?.status,
        303
    );
    first.stop()?.succeeded();

    let _second = Program::server(&folder).env("BIND", &bind).serve()?;
    assert_eq!(browser.get("/me")?.body, "alice");
    Ok(())
}
