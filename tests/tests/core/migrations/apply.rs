//! Applying migrations, and undoing them.

use std::fs;

use auth_core::db::{MigrateError, Sql};
use auth_core::migrate::{MigrationFile, Migrations, migrate, prepare, show};
use auth_core::schema::Schema;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::{Member, UuidUser};

use crate::kit::times;

use super::{Folder, schema};

/// A migration that adds a table.
fn second(up: &str) -> MigrationFile {
    MigrationFile {
        version: 2,
        name: "more".to_owned(),
        up: up.to_owned(),
    }
}

/// Runs the down script of `folder`, statement by statement.
async fn undo(db: &TestDb, folder: &Folder) -> TestResult {
    let script = fs::read_to_string(folder.first(db.engine(), "down"))?.replace('`', "\"");
    for statement in script
        .split(';')
        .filter(|statement| statement.contains("DROP"))
    {
        db.execute(Sql::trusted(statement.to_owned()), ()).await?;
    }
    db.execute("DROP TABLE \"_sqlx_migrations\"", ()).await?;
    Ok(())
}

auth_core::test_on_each_database! {
    async fn the_first_migration_is_applied_once(db: TestDb) -> TestResult {
        let migrations = db.migrations(&schema());
        assert!(show(&db, &migrations).await?.iter().all(|state| !state.applied && state.known));
        assert_eq!(migrate(&db, &migrations).await?, ["0001_initial"]);
        let states = show(&db, &migrations).await?;
        assert_eq!((states.len(), states[0].name.as_str(), states[0].applied), (1, "0001_initial", true));
        assert_eq!(migrate(&db, &migrations).await?, Vec::<String>::new());

        let mut expected: Vec<_> = schema().tables.into_iter().map(|table| table.name).collect();
        expected.push("_sqlx_migrations".to_owned());
        let mut tables = db.table_names().await?;
        expected.sort_unstable();
        tables.sort_unstable();
        assert_eq!(tables, expected);
        Ok(())
    }

    async fn a_pool_of_one_connection_is_enough(db: TestDb) -> TestResult {
        let migrations = db.migrations(&schema());
        let narrow = db.another(|config| config.max_connections(1)).await?;
        prepare(&narrow, &migrations, &schema()).await?;
        assert_eq!(migrate(&narrow, &migrations).await?, Vec::<String>::new());
        Ok(())
    }

    async fn every_column_is_there(db: TestDb) -> TestResult {
        for schema in [schema(), Schema::of::<Member>(&[]), Schema::of::<UuidUser>(&[])] {
            let folder = Folder::with_migration(&schema)?;
            migrate(&db, &Migrations::of(&folder.project(), db.engine())).await?;
            for table in &schema.tables {
                let mut expected: Vec<_> = table.columns.iter().map(|column| column.name.clone()).collect();
                let mut present = db.column_names(&table.name).await?;
                expected.sort_unstable();
                present.sort_unstable();
                assert_eq!(present, expected, "{}", table.name);
            }
            undo(&db, &folder).await?;
        }
        Ok(())
    }

    async fn the_way_back_leaves_nothing(db: TestDb) -> TestResult {
        let folder = Folder::with_migration(&schema())?;
        let migrations = Migrations::of(&folder.project(), db.engine());
        for _ in 0..2 {
            migrate(&db, &migrations).await?;
            undo(&db, &folder).await?;
            assert_eq!(db.table_names().await?, Vec::<String>::new());
        }
        Ok(())
    }

    async fn a_later_migration_is_applied_alone(db: TestDb) -> TestResult {
        migrate(&db, &db.migrations(&schema())).await?;
        let both: Migrations = db.migrations(&schema()).iter().cloned()
            .chain([second("CREATE TABLE more (id INTEGER); INSERT INTO more VALUES (1);")])
            .collect();
        assert_eq!(migrate(&db, &both).await?, ["0002_more"]);
        assert_eq!(crate::kit::count(&db, "more").await?, 1);
        Ok(())
    }

    async fn a_migration_that_fails_is_named(db: TestDb) -> TestResult {
        let both: Migrations = db.migrations(&schema()).iter().cloned()
            .chain([second("CREATE TABLE more (id INTEGER); NONSENSE;")])
            .collect();
        let error = migrate(&db, &both).await.unwrap_err();
        assert!(matches!(error, MigrateError::Failed { version: 2, .. }), "{error:?}");
        // The lock is free again.
        let error = migrate(&db, &both).await.unwrap_err();
        assert!(matches!(error, MigrateError::Failed { version: 2, .. } | MigrateError::Dirty(2)), "{error:?}");
        Ok(())
    }

    async fn an_edited_migration_is_refused(db: TestDb) -> TestResult {
        let migrations = db.migrations(&schema());
        migrate(&db, &migrations).await?;
        let edited: Migrations = migrations.iter().cloned().map(|mut file| {
            file.up.push_str("-- edited\n");
            file
        }).collect();
        let error = migrate(&db, &edited).await.unwrap_err();
        assert!(matches!(error, MigrateError::Edited(1)), "{error:?}");
        Ok(())
    }

    async fn an_unknown_migration_is_refused_and_shown(db: TestDb) -> TestResult {
        let known = db.migrations(&schema());
        let both: Migrations = known.iter().cloned().chain([second("CREATE TABLE more (id INTEGER)")]).collect();
        migrate(&db, &both).await?;
        let error = migrate(&db, &known).await.unwrap_err();
        assert!(matches!(error, MigrateError::Unknown(2)), "{error:?}");
        let states = show(&db, &known).await?;
        assert_eq!((states[1].name.as_str(), states[1].known, states[1].applied), ("0002", false, true));
        Ok(())
    }

    async fn many_processes_start_on_one_empty_database(db: TestDb) -> TestResult {
        let folder = Folder::with_migration(&schema())?;
        let migrations = Migrations::of(&folder.project(), db.engine());
        for round in 0..times(3, 10) {
            let processes = if round == 0 { 2 } else { 8 };
            let mut tasks = Vec::new();
            for _ in 0..processes {
                let (db, migrations) = (db.clone(), migrations.clone());
                tasks.push(tokio::spawn(async move {
                    let own = db.another(|config| config.max_connections(2)).await?;
                    prepare(&own, &migrations, &schema()).await?;
                    own.close().await;
                    Ok::<_, Box<dyn std::error::Error + Send + Sync>>(())
                }));
            }
            for task in tasks {
                task.await??;
            }
            assert_eq!(crate::kit::count(&db, "_sqlx_migrations").await?, 1);
            assert_eq!(crate::kit::count(&db, "auth_user_model").await?, 1);
            undo(&db, &folder).await?;
        }
        Ok(())
    }
}
