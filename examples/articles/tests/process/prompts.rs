//! `createsuperuser` and `changepassword` at a terminal.

use crate::support::{Folder, PASSWORD, Program, TestResult};
use crate::terminal::Terminal;

const CTRL_C: &str = "\x03";
const CTRL_D: &str = "\x04";

#[test]
fn createsuperuser_asks_for_each_field_until_it_is_right() -> TestResult {
    let folder = Folder::with_alice()?;
    let mut terminal = Terminal::open(&folder, &["createsuperuser"])?;
    terminal.answer("Username: ", "")?;
    terminal.expect("This field is required.")?;
    terminal.answer("Username: ", "Alice")?;
    terminal.expect("This is already taken.")?;
    terminal.answer("Username: ", "bob")?;
    terminal.answer("ail", "nowhere")?;
    terminal.expect("Enter a valid email address.")?;
    terminal.answer("ail", "bob@example.org")?;
    terminal.answer_unseen("Password: ", PASSWORD)?;
    terminal.answer_unseen("Password (again): ", "something else")?;
    terminal.expect("not the same")?;
    terminal.answer_unseen("Password: ", "xq7")?;
    terminal.answer_unseen("Password (again): ", "xq7")?;
    terminal.expect("too short")?;
    terminal.answer_unseen("Password: ", PASSWORD)?;
    terminal.answer_unseen("Password (again): ", PASSWORD)?;
    terminal.expect("Superuser bob created.")?;

    let (code, screen) = terminal.end()?;
    assert_eq!(code, Some(0), "{screen}");
    assert!(
        !screen.contains(PASSWORD),
        "the password was shown: {screen}"
    );
    assert!(!screen.contains("xq7"), "the password was shown: {screen}");

    let server = Program::server(&folder).serve()?;
    assert_eq!(server.client().log_in("bob", PASSWORD)?.status, 303);
    Ok(())
}

#[test]
fn a_flag_answers_its_question() -> TestResult {
    let folder = Folder::migrated()?;
    let flags = [
        "createsuperuser",
        "--username",
        "bob",
        "--email",
        "bob@example.org",
    ];
    let mut terminal = Terminal::open(&folder, &flags)?;
    terminal.answer_unseen("Password: ", PASSWORD)?;
    terminal.answer_unseen("Password (again): ", PASSWORD)?;
    let (code, screen) = terminal.end()?;
    assert_eq!(code, Some(0), "{screen}");
    assert!(!screen.contains("Username:"), "{screen}");
    Ok(())
}

#[test]
fn a_question_without_an_answer_makes_nothing() -> TestResult {
    let folder = Folder::migrated()?;
    let mut terminal = Terminal::open(&folder, &["createsuperuser"])?;
    terminal.expect("Username: ")?;
    terminal.type_keys(CTRL_D)?;
    terminal.expect("error: cancelled")?;
    assert_eq!(terminal.end()?.0, Some(1));

    let mut terminal = Terminal::open(&folder, &["createsuperuser"])?;
    terminal.expect("Username: ")?;
    terminal.type_keys(CTRL_C)?;
    assert_eq!(terminal.end()?.0, None, "the signal ends it");
    assert_eq!(count_users(&folder)?, 0);
    Ok(())
}

#[test]
fn a_password_that_is_not_given_leaves_the_terminal_as_it_was() -> TestResult {
    let folder = Folder::migrated()?;
    let bob = [
        "createsuperuser",
        "--username",
        "bob",
        "--email",
        "bob@example.org",
    ];
    for key in [CTRL_D, CTRL_C] {
        let mut terminal = Terminal::open(&folder, &bob)?;
        terminal.expect_unseen("Password: ")?;
        terminal.type_keys(key)?;
        terminal.expect("error: cancelled")?;
        assert!(terminal.shows_typing()?, "{key:?}");
        assert_eq!(terminal.end()?.0, Some(1));
    }
    assert_eq!(count_users(&folder)?, 0);
    Ok(())
}

fn count_users(folder: &Folder) -> TestResult<i64> {
    folder
        .database()
        .number("SELECT count(*) FROM accounts_user")
}

#[test]
fn changepassword_asks_until_both_passwords_are_good_and_the_same() -> TestResult {
    let folder = Folder::with_alice()?;
    let mut terminal = Terminal::open(&folder, &["changepassword", "alice"])?;
    terminal.answer_unseen("Password: ", "a new password")?;
    terminal.answer_unseen("Password (again): ", "another password")?;
    terminal.expect("not the same")?;
    terminal.answer_unseen("Password: ", "xq7")?;
    terminal.answer_unseen("Password (again): ", "xq7")?;
    terminal.expect("too short")?;
    terminal.answer_unseen("Password: ", "a new password")?;
    terminal.answer_unseen("Password (again): ", "a new password")?;
    let (code, screen) = terminal.end()?;
    assert_eq!(code, Some(0), "{screen}");
    assert!(!screen.contains("a new password"), "{screen}");

    let server = Program::server(&folder).serve()?;
    assert_eq!(server.client().log_in("alice", PASSWORD)?.status, 422);
    assert_eq!(
        server.client().log_in("alice", "a new password")?.status,
        303
    );
    Ok(())
}
