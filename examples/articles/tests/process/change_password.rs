//! `changepassword` without a terminal.

use crate::support::{Folder, PASSWORD, Program, TestResult};

#[test]
fn it_ends_the_sessions_of_the_user_and_of_nobody_else() -> TestResult {
    let folder = Folder::with_alice()?;
    Program::new(&folder, &["createsuperuser", "--noinput"])
        .args(&["--username", "bob", "--email", "bob@example.org"])
        .env("SUPERUSER_PASSWORD", PASSWORD)
        .run()?
        .succeeded();
    let server = Program::server(&folder).serve()?;
    let (mut alice, mut bob) = (server.client(), server.client());
    assert_eq!(alice.log_in("alice", PASSWORD)?.status, 303);
    assert_eq!(bob.log_in("bob", PASSWORD)?.status, 303);
    assert_eq!(folder.database().logins()?, 2);

    let run = Program::new(&folder, &["changepassword", "alice", "--noinput"])
        .env("NEW_PASSWORD", "a new password")
        .run()?;
    assert!(run.succeeded().contains("alice"), "{run:?}");
    assert_eq!(folder.database().logins()?, 1);
    assert_eq!(alice.get("/me")?.status, 303);
    assert_eq!(bob.get("/me")?.body, "bob");
    assert_eq!(alice.log_in("alice", PASSWORD)?.status, 422);
    assert_eq!(alice.log_in("alice", "a new password")?.status, 303);
    Ok(())
}

#[test]
fn it_says_what_is_wrong() -> TestResult {
    let folder = Folder::with_alice()?;
    let change = |name, password: Option<&str>| {
        let program = Program::new(&folder, &["changepassword", name, "--noinput"]);
        match password {
            Some(password) => program.env("NEW_PASSWORD", password).run(),
            None => program.run(),
        }
    };
    assert!(change("zoe", Some(PASSWORD))?.refused().contains("zoe"));
    assert!(change("alice", None)?.refused().contains("NEW_PASSWORD"));
    assert!(
        change("alice", Some("xq7"))?
            .refused()
            .contains("at least 8")
    );
    let run = Program::new(&folder, &["changepassword", "alice"]).run()?;
    assert!(run.refused().contains("--noinput"), "{run:?}");

    let server = Program::server(&folder).serve()?;
    assert_eq!(server.client().log_in("alice", PASSWORD)?.status, 303);
    Ok(())
}
