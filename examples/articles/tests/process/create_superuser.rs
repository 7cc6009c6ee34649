//! `createsuperuser` without a terminal.

use crate::support::{Finished, Folder, PASSWORD, Program, TestResult};

fn create(folder: &Folder, flags: &[&str], environment: &[(&str, &str)]) -> TestResult<Finished> {
    let program = Program::new(folder, &["createsuperuser", "--noinput"]).args(flags);
    environment
        .iter()
        .fold(program, |program, (name, value)| program.env(name, value))
        .run()
}

const ALICE: [&str; 4] = ["--username", "alice", "--email", "alice@example.org"];
const GOOD: (&str, &str) = ("SUPERUSER_PASSWORD", PASSWORD);

#[test]
fn flags_and_a_password_in_the_environment_suffice() -> TestResult {
    let folder = Folder::migrated()?;
    let run = create(&folder, &ALICE, &[GOOD])?;
    assert_eq!(run.succeeded(), "Superuser alice created.\n");

    let row: Vec<(String, String, bool, bool, bool)> = folder
        .database()
        .rows("SELECT username, email, is_superuser, is_staff, is_active FROM accounts_user")?;
    let expected = ("alice".into(), "alice@example.org".into(), true, true, true);
    assert_eq!(row, [expected]);
    Ok(())
}

#[test]
fn every_field_may_come_from_the_environment() -> TestResult {
    let folder = Folder::migrated()?;
    let environment = [
        GOOD,
        ("SUPERUSER_USERNAME", "bob"),
        ("SUPERUSER_EMAIL", "bob@example.org"),
        ("SUPERUSER_NICKNAME", "Bobby"),
    ];
    create(&folder, &[], &environment)?.succeeded();
    let row: Vec<(String, String)> = folder
        .database()
        .rows("SELECT username, nickname FROM accounts_user")?;
    assert_eq!(row, [("bob".into(), "Bobby".into())]);
    Ok(())
}

#[test]
fn a_flag_wins_over_the_environment() -> TestResult {
    let folder = Folder::migrated()?;
    let run = create(&folder, &ALICE, &[GOOD, ("SUPERUSER_USERNAME", "bob")])?;
    assert_eq!(run.succeeded(), "Superuser alice created.\n");
    Ok(())
}

#[test]
fn what_is_made_can_log_in() -> TestResult {
    let folder = Folder::with_alice()?;
    let server = Program::server(&folder).serve()?;
    let mut browser = server.client();
    assert_eq!(browser.log_in("alice", PASSWORD)?.status, 303);
    assert_eq!(browser.get("/me")?.body, "alice");
    assert!(browser.get("/")?.body.contains("Hello, alice"));
    Ok(())
}

#[test]
fn what_is_missing_is_named() -> TestResult {
    let folder = Folder::migrated()?;
    let run = create(&folder, &["--username", "alice"], &[GOOD])?;
    let line = run.refused();
    assert!(
        line.contains("--email") && line.contains("SUPERUSER_EMAIL"),
        "{line}"
    );

    let run = create(&folder, &["--email", "alice@example.org"], &[GOOD])?;
    assert!(run.refused().contains("SUPERUSER_USERNAME"), "{run:?}");

    let run = create(&folder, &ALICE, &[])?;
    assert!(run.refused().contains("SUPERUSER_PASSWORD"), "{run:?}");
    assert_eq!(
        folder
            .database()
            .number("SELECT count(*) FROM accounts_user")?,
        0
    );
    Ok(())
}

#[test]
fn what_is_wrong_is_named_and_the_password_is_not_shown() -> TestResult {
    let folder = Folder::with_alice()?;
    let bob = ["--username", "bob", "--email", "bob@example.org"];
    let long = "é".repeat(257);
    for (flags, password, word) in [
        (&bob, "xq7", "at least 8"),
        (&bob, "", "password"),
        (&bob, long.as_str(), "at most 256"),
        (
            &["--username", "ALICE", "--email", "b@example.org"],
            PASSWORD,
            "username: ",
        ),
        (
            &["--username", "bob", "--email", "Alice@EXAMPLE.org"],
            PASSWORD,
            "email: ",
        ),
        (
            &["--username", "bo b", "--email", "b@example.org"],
            PASSWORD,
            "valid username",
        ),
        (
            &["--username", "bob", "--email", "nowhere"],
            PASSWORD,
            "valid email",
        ),
        (
            &["--username", "", "--email", "b@example.org"],
            PASSWORD,
            "required",
        ),
    ] {
        let run = create(&folder, flags, &[("SUPERUSER_PASSWORD", password)])?;
        let line = run.refused();
        assert!(line.contains(word), "{flags:?}: {line}");
        assert!(password.is_empty() || !line.contains(password), "{line}");
    }
    let run = create(
        &folder,
        &[&bob[..], &["--birthday", "yesterday"]].concat(),
        &[GOOD],
    )?;
    assert!(run.refused().contains("birthday: "), "{run:?}");
    assert_eq!(
        folder
            .database()
            .number("SELECT count(*) FROM accounts_user")?,
        1
    );
    Ok(())
}

#[test]
fn without_a_terminal_and_without_noinput_it_says_what_to_do() -> TestResult {
    let folder = Folder::migrated()?;
    let run = Program::new(&folder, &["createsuperuser"]).run()?;
    assert!(run.refused().contains("--noinput"), "{run:?}");
    Ok(())
}

#[test]
fn without_a_database_it_says_what_to_do_and_makes_none() -> TestResult {
    let folder = Folder::new()?;
    let run = create(&folder, &ALICE, &[GOOD])?;
    assert!(run.refused().contains("migrate"), "{run:?}");
    assert!(folder.names()?.is_empty());
    Ok(())
}
