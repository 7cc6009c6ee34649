//! sqlx's own migrator on the same files agrees with ours.

use auth_core::db::Pool;
use auth_core::migrate::{Migrations, migrate, prepare};
use auth_core::test::{TestDb, TestResult};
use sqlx::migrate::Migrator;

use super::{Folder, schema};

async fn run_sqlx(db: &TestDb, folder: &Folder) -> TestResult {
    let migrator = Migrator::new(folder.migrations(db.engine()).as_path()).await?;
    match db.pool() {
        Pool::Sqlite(pool) => migrator.run(pool).await?,
        #[cfg(feature = "postgres")]
        Pool::Postgres(pool) => migrator.run(pool).await?,
        #[cfg(feature = "mysql")]
        Pool::MySql(pool) => migrator.run(pool).await?,
        _ => return Err("an engine without a feature here".into()),
    }
    Ok(())
}

auth_core::test_on_each_database! {
    async fn what_we_applied_is_applied_for_sqlx(db: TestDb) -> TestResult {
        let folder = Folder::with_migration(&schema())?;
        migrate(&db, &Migrations::of(&folder.project(), db.engine())).await?;
        let before = db.applied_migrations().await?;
        run_sqlx(&db, &folder).await?;
        assert_eq!(db.applied_migrations().await?, before);
        Ok(())
    }

    async fn what_sqlx_applied_is_applied_for_us(db: TestDb) -> TestResult {
        let folder = Folder::with_migration(&schema())?;
        run_sqlx(&db, &folder).await?;
        let migrations = Migrations::of(&folder.project(), db.engine());
        assert_eq!(migrate(&db, &migrations).await?, Vec::<String>::new());
        prepare(&db, &migrations, &schema()).await?;
        Ok(())
    }
}
