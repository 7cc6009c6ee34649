//! A database file that another program has locked.

use std::time::Duration;

use crate::support::{Database, Folder, PASSWORD, Program, TestResult};

/// Runs `test` while another connection holds the file.
fn while_locked(database: &Database, test: impl FnOnce() -> TestResult) -> TestResult {
    database.with(async |db| {
        db.execute("BEGIN EXCLUSIVE", ()).await?;
        let result = test();
        db.execute("ROLLBACK", ()).await?;
        result
    })
}

#[test]
fn a_command_that_has_to_write_gives_up_in_time() -> TestResult {
    let folder = Folder::with_alice()?;
    while_locked(&folder.database(), || {
        let runs = [
            Program::new(&folder, &["clearsessions"]).start()?,
            Program::new(&folder, &["changepassword", "alice", "--noinput"])
                .env("NEW_PASSWORD", "a new password")
                .start()?,
            Program::new(&folder, &["createsuperuser", "--noinput"])
                .args(&["--username", "bob", "--email", "bob@example.org"])
                .env("SUPERUSER_PASSWORD", PASSWORD)
                .start()?,
        ];
        for run in runs {
            let run = run.finish()?;
            assert!(run.refused().contains("database is locked"), "{run:?}");
            assert!(run.took < Duration::from_secs(10), "{run:?}");
        }
        Ok(())
    })?;
    assert_eq!(
        folder
            .database()
            .number("SELECT count(*) FROM accounts_user")?,
        1
    );
    Ok(())
}

#[test]
fn a_file_of_which_nothing_can_be_read_keeps_it_from_starting() -> TestResult {
    let folder = Folder::migrated()?;
    folder.database().with(async |db| {
        // Without a write-ahead log readers are locked out, too.
        db.execute("PRAGMA journal_mode = DELETE", ()).await?;
        db.execute("BEGIN EXCLUSIVE", ()).await?;
        for command in ["serve", "migrate", "check"] {
            let run = Program::new(&folder, &[command])
                .env("BIND", "127.0.0.1:0")
                .run()?;
            run.refused();
            let said = format!("{}{}", run.stdout, run.stderr);
            assert!(
                said.contains("articles.db") && said.contains("locked"),
                "{run:?}"
            );
            assert!(run.took < Duration::from_secs(10), "{run:?}");
        }
        Ok(())
    })
}

#[test]
fn who_only_reads_is_not_held_up() -> TestResult {
    let folder = Folder::with_alice()?;
    while_locked(&folder.database(), || {
        Program::new(&folder, &["showmigrations"])
            .run()?
            .succeeded();
        Program::new(&folder, &["check"]).run()?.succeeded();
        let server = Program::server(&folder).serve()?;
        assert_eq!(server.client().get("/")?.status, 200);
        assert_eq!(server.client().get("/public")?.status, 200);
        assert_eq!(server.client().log_in("alice", PASSWORD)?.status, 503);
        Ok(())
    })
}

#[test]
fn the_server_is_well_again_when_the_lock_is_gone() -> TestResult {
    let folder = Folder::with_alice()?;
    let server = Program::server(&folder).serve()?;
    let mut browser = server.client();
    while_locked(&folder.database(), || {
        let answer = browser.log_in("alice", PASSWORD)?;
        assert_eq!(answer.status, 503);
        assert!(!answer.header("retry-after").is_empty(), "{answer:?}");
        Ok(())
    })?;
    assert_eq!(browser.log_in("alice", PASSWORD)?.status, 303);
    Ok(())
}
