//! Databases that do not fit the program: it says why, and leaves them alone.

use crate::support::{Folder, PASSWORD, Program, TestResult};

/// What was done to the database, and what has to be said about it.
struct Case {
    sql: &'static str,
    words: &'static [&'static str],
}

const OTHER_MODEL: Case = Case {
    sql: "UPDATE auth_user_model SET label = 'members.Member', table_name = 'members_member'",
    words: &["members.Member", "accounts.User", "DATABASE_URL"],
};
const OTHER_KEY: Case = Case {
    sql: "UPDATE auth_user_model SET key_type = 'uuid'",
    words: &["uuid", "accounts.User"],
};
const MISSING_COLUMN: Case = Case {
    sql: "ALTER TABLE accounts_user DROP COLUMN nickname",
    words: &["accounts_user", "nickname"],
};
const MISSING_TABLE: Case = Case {
    sql: "DROP TABLE articles_article",
    words: &["articles_article"],
};
const PENDING: Case = Case {
    sql: "DELETE FROM _sqlx_migrations",
    words: &["0001_initial", "migrate"],
};
const EDITED: Case = Case {
    sql: "UPDATE _sqlx_migrations SET checksum = x'00'",
    words: &["0001_initial", "edited"],
};
const NEWER: Case = Case {
    sql: "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
          VALUES (9999, 'from the future', TRUE, x'00', 0)",
    words: &["9999", "newer"],
};
const CASES: [Case; 7] = [
    OTHER_MODEL,
    OTHER_KEY,
    MISSING_COLUMN,
    MISSING_TABLE,
    PENDING,
    EDITED,
    NEWER,
];

#[test]
fn it_does_not_start_and_says_why() -> TestResult {
    for case in &CASES {
        let folder = Folder::migrated()?;
        folder.database().execute(case.sql)?;
        let run = Program::server(&folder).run()?;
        for word in case.words {
            assert!(run.refused().contains(word), "{}: {run:?}", case.sql);
        }
        assert_eq!(run.stdout, "", "{}", case.sql);
        assert_eq!(folder.names()?, ["articles.db"], "{}", case.sql);
    }
    Ok(())
}

#[test]
fn its_commands_write_nothing_either() -> TestResult {
    for case in &CASES {
        let folder = Folder::migrated()?;
        folder.database().execute(case.sql)?;
        let run = Program::new(&folder, &["createsuperuser", "--noinput"])
            .args(&["--username", "alice", "--email", "alice@example.org"])
            .env("SUPERUSER_PASSWORD", PASSWORD)
            .run()?;
        for word in case.words {
            assert!(run.refused().contains(word), "{}: {run:?}", case.sql);
        }
        let count = "SELECT count(*) FROM accounts_user";
        assert_eq!(folder.database().number(count)?, 0, "{}", case.sql);
    }
    Ok(())
}

#[test]
fn check_finds_it() -> TestResult {
    for case in &CASES {
        let folder = Folder::migrated()?;
        folder.database().execute(case.sql)?;
        let run = Program::new(&folder, &["check"]).run()?;
        assert_eq!(run.refused(), "check found 1 error(s)", "{}", case.sql);
        for word in case.words {
            assert!(run.stdout.contains(word), "{}: {run:?}", case.sql);
        }
    }
    Ok(())
}

#[test]
fn migrate_does_not_touch_what_it_does_not_know() -> TestResult {
    for (case, word) in [
        (OTHER_MODEL, "members.Member"),
        (EDITED, "edited"),
        (NEWER, "9999"),
    ] {
        let folder = Folder::migrated()?;
        folder.database().execute(case.sql)?;
        let run = Program::new(&folder, &["migrate"]).run()?;
        assert!(run.refused().contains(word), "{}: {run:?}", case.sql);
    }
    Ok(())
}

#[test]
fn tables_of_somebody_else_are_left_alone() -> TestResult {
    let folder = Folder::new()?;
    folder
        .database()
        .execute("CREATE TABLE accounts_user (id INTEGER)")?;
    let run = Program::server(&folder).run()?;
    assert!(run.refused().contains("run `migrate`"), "{run:?}");

    let run = Program::new(&folder, &["migrate"]).run()?;
    let line = run.refused();
    assert!(
        line.contains("accounts_user") && line.contains("exists"),
        "{line}"
    );
    let tables = "SELECT count(*) FROM sqlite_master WHERE type = 'table'";
    assert_eq!(folder.database().number(tables)?, 1, "all or nothing");
    Ok(())
}
