//! Two programs that start on one empty database at the same time.

use auth_core::db::Db;
use auth_core::test::TestDb;

use crate::support::{Folder, Program, Server, TestResult};

const ROUNDS: u32 = 10;

/// Starts two programs at once and waits until both serve.
fn both(start: impl Fn() -> Program) -> TestResult<[Server; 2]> {
    let running = [start().start()?, start().start()?];
    let [first, second] = running.map(Server::new);
    let servers = [first?, second?];
    for server in &servers {
        assert_eq!(server.client().get("/")?.status, 200);
    }
    Ok(servers)
}

#[test]
fn in_an_empty_folder_both_come_up_with_the_same_key() -> TestResult {
    for _ in 0..ROUNDS {
        let folder = Folder::new()?;
        let [first, second] = both(|| Program::server(&folder))?;
        let applied = "SELECT count(*) FROM _sqlx_migrations";
        assert_eq!(folder.database().number(applied)?, 1);
        assert_eq!(
            folder
                .names()?
                .iter()
                .filter(|name| name.ends_with(".secret"))
                .count(),
            1
        );
        for server in [first, second] {
            server.stop()?.succeeded();
        }
    }
    Ok(())
}

#[test]
fn two_that_migrate_apply_each_migration_once() -> TestResult {
    for _ in 0..ROUNDS {
        let folder = Folder::new()?;
        let start = || Program::new(&folder, &["migrate"]).start();
        let runs = [start()?, start()?];
        let mut said = Vec::new();
        for run in runs {
            said.push(run.finish()?.succeeded().to_owned());
        }
        said.sort();
        assert_eq!(said, ["Applied 0001_initial.\n", "Nothing to apply.\n"]);
    }
    Ok(())
}

auth_core::test_on_each_database! {
    async fn on_an_empty_database_both_come_up(db: TestDb) -> TestResult {
        let folder = Folder::new()?;
        for _ in 0..ROUNDS {
            let servers = both(|| Program::server(&folder).env("DATABASE_URL", db.url()))?;
            let count = db.fetch_one::<(i64,)>("SELECT count(*) FROM _sqlx_migrations", ()).await?;
            assert_eq!(count, (1,));
            for server in servers {
                server.stop()?.succeeded();
            }
            empty(&db).await?;
        }
        Ok(())
    }
}

/// Takes back what the first migration did.
async fn empty(db: &Db) -> TestResult {
    let project = articles::app().project();
    let path = format!("migrations/{}/0001_initial.down.sql", db.engine().name());
    let script = project.read_text(&path).ok_or("no way back")?;
    for statement in script.split(';').filter(|text| text.contains("DROP")) {
        db.execute(auth_core::db::Sql::trusted(statement.to_owned()), ())
            .await?;
    }
    db.execute("DROP TABLE _sqlx_migrations", ()).await?;
    Ok(())
}
