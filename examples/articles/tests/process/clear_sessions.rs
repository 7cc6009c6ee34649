//! `clearsessions`.

use crate::support::{Folder, PASSWORD, Program, TestResult};

#[test]
fn sessions_that_have_ended_are_removed_and_others_stay() -> TestResult {
    let folder = Folder::with_alice()?;
    let server = Program::server(&folder).serve()?;
    let (mut ended, mut living) = (server.client(), server.client());
    ended.log_in("alice", PASSWORD)?;
    folder
        .database()
        .execute("UPDATE auth_session SET expires_at = 1")?;
    living.log_in("alice", PASSWORD)?;

    let clear = || Program::new(&folder, &["clearsessions"]).run();
    assert_eq!(clear()?.succeeded(), "1 session(s) removed.\n");
    assert_eq!(clear()?.succeeded(), "0 session(s) removed.\n");
    assert_eq!(folder.database().logins()?, 1);
    assert_eq!(living.get("/me")?.body, "alice");
    assert_eq!(ended.get("/me")?.status, 303);
    Ok(())
}
