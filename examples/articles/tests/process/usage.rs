//! Help, and arguments that are not understood.

use crate::support::{Folder, Program, TestResult};

const COMMANDS: [&str; 8] = [
    "serve",
    "makemigrations",
    "migrate",
    "showmigrations",
    "createsuperuser",
    "changepassword",
    "clearsessions",
    "check",
];

#[test]
fn each_command_explains_itself_and_touches_nothing() -> TestResult {
    let folder = Folder::new()?;
    for command in COMMANDS {
        let help = Program::new(&folder, &[command, "--help"]).run()?;
        let text = help.succeeded();
        assert!(
            text.contains(&format!("Usage: articles {command}")),
            "{text}"
        );
    }
    assert!(folder.names()?.is_empty());
    Ok(())
}

#[test]
fn the_help_names_every_command_and_setting() -> TestResult {
    let folder = Folder::new()?;
    let help = Program::new(&folder, &["--help"]).run()?;
    let settings = [
        "BIND",
        "DATABASE_URL",
        "SECRET_KEY",
        "APP_ORIGIN",
        "RUST_LOG",
    ];
    for word in COMMANDS.iter().chain(&settings) {
        assert!(help.succeeded().contains(word), "{word}");
    }
    Ok(())
}

#[test]
fn the_help_of_createsuperuser_names_the_fields_of_this_model() -> TestResult {
    let folder = Folder::new()?;
    let help = Program::new(&folder, &["createsuperuser", "--help"]).run()?;
    let text = help.succeeded();
    for flag in ["--username", "--email", "--nickname", "--birthday"] {
        assert!(text.contains(flag), "{flag} in {text}");
    }
    for hidden in ["--password", "--credits", "--is-superuser", "--id"] {
        assert!(!text.contains(hidden), "{hidden} in {text}");
    }
    Ok(())
}

#[test]
fn arguments_that_are_not_understood_exit_with_2_and_touch_nothing() -> TestResult {
    let folder = Folder::new()?;
    for (arguments, word) in [
        (["frobnicate"].as_slice(), "frobnicate"),
        (&["migrat"], "migrate"),
        (&["--frobnicate"], "--frobnicate"),
        (&["serve", "8000"], "8000"),
        (&["check", "--frobnicate"], "--frobnicate"),
        (&["changepassword"], "<USERNAME>"),
        (&["createsuperuser", "--password", "hunter2"], "--password"),
        (&["createsuperuser", "--username"], "--username"),
        (&["makemigrations", "--name", "Not A Name"], "a-z"),
    ] {
        let run = Program::new(&folder, arguments).run()?;
        assert!(run.misused().contains(word), "{arguments:?}: {run:?}");
    }
    assert!(folder.names()?.is_empty());
    Ok(())
}
