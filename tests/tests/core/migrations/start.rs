//! Whether a program and its database fit.

use auth_core::migrate::{MigrationFile, Migrations, StartError, migrate, prepare};
use auth_core::model::Kind;
use auth_core::schema::{ColumnSchema, Schema, Table};
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::{Member, Note, User, UuidUser};

use super::schema;

fn with_second(migrations: &Migrations) -> Migrations {
    let second = MigrationFile {
        version: 2,
        name: "more".to_owned(),
        up: "CREATE TABLE more (id INTEGER)".to_owned(),
    };
    migrations.iter().cloned().chain([second]).collect()
}

auth_core::test_on_each_database! {
    async fn an_empty_database_is_migrated(db: TestDb) -> TestResult {
        let migrations = db.migrations(&schema());
        prepare(&db, &migrations, &schema()).await?;
        let log = db.capture_log();
        prepare(&db, &migrations, &schema()).await?;
        assert!(log.statements().iter().all(|statement| statement.contains("SELECT")), "{}", log.text());
        Ok(())
    }

    async fn only_an_empty_database_is_migrated_by_itself(db: TestDb) -> TestResult {
        let first = db.migrations(&schema());
        prepare(&db, &first, &schema()).await?;
        let error = prepare(&db, &with_second(&first), &schema()).await.unwrap_err();
        assert!(matches!(&error, StartError::Pending(names) if *names == ["0002_more"]), "{error:?}");
        assert!(error.to_string().contains("0002_more: run `migrate`"), "{error}");
        assert!(!db.table_names().await?.contains(&"more".to_owned()));
        Ok(())
    }

    async fn somebody_elses_tables_are_not_migrated(db: TestDb) -> TestResult {
        db.execute("CREATE TABLE \"shop\" (\"id\" INTEGER)", ()).await?;
        let error = prepare(&db, &db.migrations(&schema()), &schema()).await.unwrap_err();
        assert!(matches!(error, StartError::Pending(_)), "{error:?}");
        assert_eq!(db.table_names().await?, ["shop"]);
        Ok(())
    }

    async fn without_migrations_there_is_no_start(db: TestDb) -> TestResult {
        let error = prepare(&db, &Migrations::default(), &schema()).await.unwrap_err();
        assert!(error.to_string().contains("makemigrations"), "{error}");
        Ok(())
    }

    async fn a_newer_database_is_refused(db: TestDb) -> TestResult {
        let first = db.migrations(&schema());
        migrate(&db, &with_second(&first)).await?;
        let error = prepare(&db, &first, &schema()).await.unwrap_err();
        assert!(matches!(&error, StartError::Newer(name) if name == "0002"), "{error:?}");
        Ok(())
    }

    async fn an_edited_migration_is_refused_at_the_start(db: TestDb) -> TestResult {
        let first = db.migrations(&schema());
        migrate(&db, &first).await?;
        let edited: Migrations = first.iter().cloned().map(|mut file| {
            file.up.push('\n');
            file
        }).collect();
        let error = prepare(&db, &edited, &schema()).await.unwrap_err();
        assert!(matches!(&error, StartError::Edited(name) if name == "0001_initial"), "{error:?}");
        Ok(())
    }

    async fn the_database_of_another_user_model_is_refused(db: TestDb) -> TestResult {
        migrate(&db, &db.migrations(&schema())).await?;
        for other in [Schema::of::<Member>(&[]), Schema::of::<UuidUser>(&[])] {
            let error = prepare(&db, &db.migrations(&other), &other).await.unwrap_err();
            assert!(matches!(error, StartError::OtherModel { .. }), "{error:?}");
            let text = error.to_string();
            assert!(text.contains("accounts.User") && text.contains(&other.user_model.label), "{text}");
            assert!(!text.contains('\n'), "one line: {text}");
        }
        Ok(())
    }

    async fn another_key_is_another_user_model(db: TestDb) -> TestResult {
        migrate(&db, &db.migrations(&schema())).await?;
        let mut other = schema();
        other.user_model.key = Kind::Uuid;
        let error = prepare(&db, &db.migrations(&schema()), &other).await.unwrap_err();
        assert!(error.to_string().contains("uuid"), "{error}");
        Ok(())
    }

    async fn a_missing_column_is_named(db: TestDb) -> TestResult {
        let migrations = db.migrations(&schema());
        migrate(&db, &migrations).await?;
        let note = Table::of::<Note>().column(ColumnSchema::new("colour", Kind::Text));
        let newer = Schema::of::<User>(&[note]);
        let error = prepare(&db, &migrations, &newer).await.unwrap_err();
        let StartError::MissingColumn { table, column } = &error else {
            return Err(error.into());
        };
        assert_eq!((table.as_str(), column.as_str()), ("notes_note", "colour"));
        Ok(())
    }
}
